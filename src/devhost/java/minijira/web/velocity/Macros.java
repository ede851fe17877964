package minijira.web.velocity;

import java.util.Set;

/** The macros that every template may use without defining them. */
public final class Macros {
  public static final Set<String> OF_JIRA = Set.of("customControlHeader", "customControlFooter");
  static final String FILE = "minijira/web/macros.vm";

  private Macros() {}
}
