package minijira.plugin.module;

import java.util.Map;

/** Conditions, context provider and template of one panel. */
public interface WebPanelView {
  /** Whether every condition lets the panel show. */
  boolean visible(Map<String, Object> ctx);

  /**
   * The rendered panel. Without a context provider the template sees nothing of ctx but i18n: no
   * $issue, as on a real Jira.
   */
  String html(Map<String, Object> ctx);
}
