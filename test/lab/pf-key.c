/*
 * Answers in place of a kernel without PF_KEY, so that iked runs in the lab: every request succeeds, SPIs are made up, and
 * nothing is protected. gcc -shared -fPIC -o pf-key.so pf-key.c -ldl -lpthread
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>
#include <linux/pfkeyv2.h>
static void *answer(void *arg)
{
	int fd = (int)(intptr_t)arg;
	static uint32_t spi = 0xc0ffee01;
	unsigned char in[65536], out[65536];
	for (;;) {
		ssize_t n = recv(fd, in, sizeof in, 0);
		if (n < (ssize_t)sizeof(struct sadb_msg)) return NULL;
		struct sadb_msg *m = (struct sadb_msg *)out;
		memcpy(out, in, sizeof *m);
		size_t len = sizeof *m;
		m->sadb_msg_errno = 0;
		if (m->sadb_msg_type == SADB_GETSPI) {
			struct sadb_sa *sa = (struct sadb_sa *)(out + len);
			memset(sa, 0, sizeof *sa);
			sa->sadb_sa_len = sizeof *sa / 8; sa->sadb_sa_exttype = SADB_EXT_SA; sa->sadb_sa_spi = __builtin_bswap32(spi++);
			len += sizeof *sa;
		}
		m->sadb_msg_len = len / 8;
		send(fd, out, len, 0);
	}
}
int socket(int domain, int type, int protocol)
{
	static int (*real)(int, int, int);
	if (!real) real = dlsym(RTLD_NEXT, "socket");
	if (domain != 15) return real(domain, type, protocol);
	int pair[2]; pthread_t t;
	if (socketpair(AF_UNIX, SOCK_DGRAM, 0, pair) < 0) return -1;
	pthread_create(&t, NULL, answer, (void *)(intptr_t)pair[1]);
	return pair[0];
}
int setsockopt(int fd, int level, int name, const void *value, socklen_t size)
{
	static int (*real)(int, int, int, const void *, socklen_t);
	if (!real) real = dlsym(RTLD_NEXT, "setsockopt");
	if ((level == 0 && name == 16) || (level == 41 && name == 34)) return 0;
	return real(fd, level, name, value, size);
}
