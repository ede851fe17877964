package com.atlassian.plugin.web.baseconditions;

/** Known from section 2 and public plugins; oldest 7, newest seen 11. */
public interface BaseCondition {}
