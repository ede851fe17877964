package com.atlassian.plugin.web.baseconditions;

/**
 * Known from section 2 and public plugins; oldest 7, newest seen 11; member list not confirmed, see
 * the README of this folder.
 */
public interface BaseCondition {}
