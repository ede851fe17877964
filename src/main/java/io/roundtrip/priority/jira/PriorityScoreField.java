package io.roundtrip.priority.jira;

/** The priority of an item, as a number in JQL, boards and filters. */
public class PriorityScoreField extends ComputedNumberField {}
