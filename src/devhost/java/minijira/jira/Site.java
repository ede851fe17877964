package minijira.jira;

import java.time.Clock;

/**
 * What the Jira services need to know of their surroundings.
 *
 * @param baseUrl with context path, without a slash at the end
 * @param smtpHost where mail is handed over
 */
public record Site(String baseUrl, String smtpHost, int smtpPort, Clock clock) {}
