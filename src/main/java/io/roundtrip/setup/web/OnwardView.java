package io.roundtrip.setup.web;

import java.util.List;
import java.util.function.Function;

/** Where somebody goes on who has set a project up. */
public record OnwardView(String title, List<LinkView> links) {
  public record LinkView(String id, String text, String href) {}

  static final OnwardView NOWHERE = new OnwardView("", List.of());

  /**
   * @param say the page's own words
   */
  static OnwardView of(Function<String, String> say, String context, String key) {
    String beside = beside(context, key);
    return new OnwardView(
        say.apply("onward"),
        List.of(
            link("statuses", say, context + "/secure/RoundtripStatuses.jspa?projectKey=" + key),
            link(
                "settings",
                say,
                context + "/secure/RoundtripSettings!default.jspa?projectKey=" + key),
            link("import", say, beside + "intake-import-link"),
            link("triage", say, beside + "canonical-triage-link"),
            link("project", say, context + "/projects/" + key)));
  }

  /** Begins the address of a page beside a project's sidebar. */
  static String beside(String context, String key) {
    return context + "/projects/" + key + "?selectedItem=io.roundtrip.jira:";
  }

  private static LinkView link(String to, Function<String, String> say, String href) {
    return new LinkView("roundtrip-onward-" + to, say.apply("onward." + to), href);
  }
}
