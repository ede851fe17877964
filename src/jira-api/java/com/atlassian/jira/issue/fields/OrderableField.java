package com.atlassian.jira.issue.fields;

/** Known from annex B (named there), members inherited; oldest 7.13, newest seen 9.x. */
public interface OrderableField<V> extends Field {}
