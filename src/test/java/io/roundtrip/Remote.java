package io.roundtrip;

import java.util.Map;
import org.junit.AssumptionViolatedException;

/**
 * A Jira that was not started by the tests: -Dbase=URL -Dtoken=…, the administrator's token. For a
 * Jira that may be thrown away: the tests make projects, people and issues and leave them there.
 */
public final class Remote {
  private static final String BASE = System.getProperty("base", "").replaceAll("/+$", "");
  private static boolean peopled;

  private Remote() {}

  public static boolean given() {
    return !BASE.isEmpty();
  }

  static String base() {
    return BASE;
  }

  /** The one place where a test is skipped because another's Jira does not offer what it needs. */
  public static void needsOwnHost(String what) {
    if (given()) throw new AssumptionViolatedException("needs a host of our own: " + what);
  }

  /** The people of the tests, as far as no token of theirs was given. */
  static synchronized void people() {
    if (peopled) return;
    Visitor admin = Visitor.named(BASE, "admin");
    for (String name : new String[] {"pm", "engineer", "support"})
      if (Tokens.given(name).isEmpty()
          && admin.get("/rest/api/2/user?username=" + name).status() == 404)
        admin.post("/rest/api/2/user", person(name)).expect(201);
    peopled = true;
  }

  private static Map<String, Object> person(String name) {
    return Map.of(
        "name",
        name,
        "password",
        name,
        "displayName",
        name,
        "emailAddress",
        name + "@example.com",
        "applicationKeys",
        new String[] {"jira-software"});
  }
}
