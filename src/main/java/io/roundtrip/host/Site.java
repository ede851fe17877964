package io.roundtrip.host;

/** Where this Jira lives. */
public interface Site {
  /** Without a slash at the end, for example {@code https://jira.example.com/jira}. */
  String baseUrl();
}
