/* Written for a test; nothing of it is of a daemon. DBG1(DBG_IKE, "a comment says nothing"); */
#include "talk.h"

// llog(RC_LOG, logger, "neither does this")
static void talk(thing_t *this, int count)
{
	DBG1(DBG_IKE, "made up: %d of %u walnuts cracked, \"%s\" left", count, 7, this->name);
	DBG2(DBG_CFG, "a walnut tree at %H has %N and " "%#H answers", host, names, kind, other);
	DBG1(DBG_IKE, "%s begins with a value", this->name);
	DBG1(DBG_IKE, "short");
	DBG1(DBG_IKE, count ? "one walnut" : "several walnuts");
	DBG1(DBG_IKE, "walnuts on\nseveral lines");
	DBG1(DBG_IKE, "walnut %s%d rolled away (100%%)", this->name, count);
	DBG1(DBG_ENC, "received NO_PROPOSAL_CHOSEN notify error");
	other(DBG_IKE, "not a log call of walnuts");
	llog(RC_LOG, logger, "walnut "PRI_SO" is %"PRIu64" days old and weighs %5d grams", so, days, weight);
	plog(LLV_ERROR, LOCATION, NULL, "no walnut fits the shell of %s.\n", this->name);
	DBG1(DBG_IKE, "a walnut is %s", this->state);
	DBG1(DBG_IKE, "a walnut is %s", this->again);
}
