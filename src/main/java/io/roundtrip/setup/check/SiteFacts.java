package io.roundtrip.setup.check;

/**
 * Which Jira was looked at: versions and numbers, nothing about anybody.
 *
 * @param database product and version; "" when it cannot be seen from here
 */
public record SiteFacts(String jira, String java, String database, int nodes) {}
