package io.roundtrip.priority.jira;

/** How many accounts stand behind an item, as a number in JQL, boards and filters. */
public class AccountsImpactedField extends ComputedNumberField {}
