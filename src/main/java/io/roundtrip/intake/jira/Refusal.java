package io.roundtrip.intake.jira;

import com.atlassian.jira.util.ErrorCollection;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What Jira has against an issue, in our words, each with the field it is about. */
final class Refusal {
  private static final int MOST = 200;

  private final Place place;
  private final FilledIn filled;
  private final Map<String, String> ours;

  /**
   * @param ours our names by Jira's field ids
   */
  Refusal(Place place, FilledIn filled, Map<String, String> ours) {
    this.place = place;
    this.filled = filled;
    this.ours = ours;
  }

  List<Problem> of(ErrorCollection errors) {
    List<Problem> problems = new ArrayList<>();
    errors.getErrors().forEach((field, message) -> problems.add(of(field, message)));
    for (String message : errors.getErrorMessages()) problems.add(unnamed(message));
    return problems;
  }

  private Problem of(String fieldId, String message) {
    String name = place.name(fieldId);
    String known = ours.get(fieldId);
    if (place.requires(fieldId) && !filled.form().isFieldSet(fieldId))
      return Problem.of(
          known == null ? fieldId : known,
          known == null ? "project-requires-other" : "project-requires",
          name,
          place.project().getKey());
    return known == null
        ? Problem.of(fieldId, "jira-refused", name + ": " + safe(message))
        : Problem.of(known, "field-refused", name, safe(message));
  }

  private static Problem unnamed(String message) {
    return Problem.of("", "jira-refused", safe(message));
  }

  private static String safe(String message) {
    return Text.cut(Text.clean(message, false), MOST);
  }
}
