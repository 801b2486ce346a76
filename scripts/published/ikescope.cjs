#!/usr/bin/env node
/*
 * The command. It is written so that every Node can read it: one that is too old shall say so, and not end in a syntax
 * error. What it may read without failing stands in start.cjs.
 */
'use strict';
var needed = [20, 19];
var found = process.versions.node.split('.');
var major = Number(found[0]);
var minor = Number(found[1]);
if (major > needed[0] || (major === needed[0] && minor >= needed[1])) {
  require('./start.cjs');
} else {
  process.stderr.write(
    'ikescope: needs Node ' + needed.join('.') + ' or newer, this is Node ' + process.versions.node + '.\n',
  );
  process.exitCode = 2;
}
