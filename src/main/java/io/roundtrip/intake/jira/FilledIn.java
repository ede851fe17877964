package io.roundtrip.intake.jira;

import com.atlassian.jira.bc.project.component.ProjectComponent;
import com.atlassian.jira.issue.IssueInputParameters;
import io.roundtrip.intake.Feedback;
import io.roundtrip.intake.Form;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Feedback typed into Jira's form. What was said and has no place there is a problem: it must not
 * be lost without a word.
 */
final class FilledIn {
  private static final String DESCRIPTION = "description";
  private static final String COMPONENTS = "components";
  private static final String LABELS = "labels";

  private final Place place;
  private final IssueInputParameters form;
  private final List<Problem> problems = new ArrayList<>();

  FilledIn(Place place, IssueInputParameters form) {
    this.place = place;
    this.form = form;
  }

  List<Problem> problems() {
    return problems;
  }

  IssueInputParameters form() {
    return form;
  }

  void fill(Feedback feedback) {
    form.setProjectId(place.project().getId());
    form.setIssueTypeId(place.blank().getIssueTypeId());
    form.setSummary(feedback.title());
    if (!feedback.words().isEmpty() && shown(DESCRIPTION, Form.WORDS))
      form.setDescription(feedback.words());
    sorted(feedback);
  }

  /**
   * Components that the project lacks become labels: nothing is lost, and nobody's project is
   * changed.
   */
  private void sorted(Feedback feedback) {
    Set<Long> components = new LinkedHashSet<>();
    Set<String> labels = new LinkedHashSet<>(feedback.labels());
    for (String name : feedback.components()) {
      List<Long> known = place.hides(COMPONENTS) ? List.of() : components(name);
      components.addAll(known);
      if (known.isEmpty()) labels.add(Text.runs(name, Text::blank, "-"));
    }
    if (!components.isEmpty()) form.setComponentIds(components.toArray(Long[]::new));
    if (!labels.isEmpty() && shown(LABELS, Form.LABELS))
      form.addCustomFieldValue(LABELS, labels.toArray(String[]::new));
  }

  private List<Long> components(String name) {
    return place.project().getComponents().stream()
        .filter(component -> component.getName().equalsIgnoreCase(name))
        .map(ProjectComponent::getId)
        .toList();
  }

  private boolean shown(String fieldId, String ours) {
    if (!place.hides(fieldId)) return true;
    problems.add(Problem.of(ours, "project-hides", place.name(fieldId), place.project().getKey()));
    return false;
  }
}
