package minijira.web;

import java.util.Map;

/**
 * Puts the site's look around a body. minijira.pages registers one with Components; until then a
 * plain one is used.
 */
public interface PageFrame {
  enum Kind {
    /** The site header only. */
    GENERAL,
    /** Beside the sidebar of a project: meta "projectKey" names it. Only screens of Jira's own. */
    PROJECT,
    /** Administration; its menu stays if admin.active.section and admin.active.tab are in it. */
    ADMIN,
    /** Project settings: meta "projectKey" names the project, admin.active.tab the open link. */
    PROJECT_SETTINGS,
    /** Nothing but a document. */
    BARE
  }

  /**
   * The whole document.
   *
   * @param head what the page wants in its head beyond title and resources
   * @param meta every meta name/content of the page, e.g. admin.active.section, projectKey
   */
  String page(
      Kind kind, Request request, String title, String head, String body, Map<String, String> meta);
}
