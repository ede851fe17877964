package minijira.jira.workflow;

import java.util.List;

/**
 * Jira Software's simplified workflow: from every status to every other, resolution set by Done.
 */
public final class DefaultWorkflow {
  /** A status of the workflow; done ones set the resolution, the others clear it. */
  public record Place(long statusId, String name, boolean done) {}

  private static final String FUNCTIONS = "com.atlassian.jira.workflow.function.";

  private DefaultWorkflow() {}

  /**
   * Transitions are numbered 11, 21, 31 … in the order of the places; issues start in the first.
   */
  public static String xml(List<Place> places, long doneResolution) {
    StringBuilder xml =
        new StringBuilder(
            "<workflow><initial-actions><action id=\"1\" name=\"Create\">"
                + result(1, function("issue.IssueCreateFunction") + event(1))
                + "</action></initial-actions><global-actions>");
    for (int i = 0; i < places.size(); i++) xml.append(action(i, places.get(i), doneResolution));
    xml.append("</global-actions><steps>");
    for (int i = 0; i < places.size(); i++) {
      Place place = places.get(i);
      xml.append(
          "<step id=\"%d\" name=\"%s\"><meta name=\"jira.status.id\">%d</meta></step>"
              .formatted(i + 1, place.name, place.statusId));
    }
    return xml.append("</steps></workflow>").toString();
  }

  private static String action(int index, Place place, long doneResolution) {
    String resolution =
        function(
            "issue.UpdateIssueFieldFunction",
            "field.name",
            "resolution",
            "field.value",
            place.done ? String.valueOf(doneResolution) : "");
    String rest =
        function("issue.UpdateIssueStatusFunction")
            + function("misc.CreateCommentFunction")
            + function("issue.GenerateChangeHistoryFunction")
            + function("issue.IssueReindexFunction")
            + event(13);
    return "<action id=\"%d\" name=\"%s\">%s</action>"
        .formatted(index * 10 + 11, place.name, result(index + 1, resolution + rest));
  }

  private static String result(int step, String functions) {
    return "<results><unconditional-result old-status=\"null\" status=\"null\" step=\"%d\"><post-functions>%s</post-functions></unconditional-result></results>"
        .formatted(step, functions);
  }

  private static String event(long type) {
    return function("event.FireIssueEventFunction", "eventTypeId", String.valueOf(type));
  }

  private static String function(String className, String... args) {
    StringBuilder xml =
        new StringBuilder(
            "<function type=\"class\"><arg name=\"class.name\">"
                + FUNCTIONS
                + className
                + "</arg>");
    for (int i = 0; i < args.length; i += 2)
      xml.append("<arg name=\"%s\">%s</arg>".formatted(args[i], args[i + 1]));
    return xml.append("</function>").toString();
  }
}
