package io.roundtrip.setup.jira;

import com.atlassian.jira.issue.fields.screen.FieldScreen;
import com.atlassian.jira.issue.fields.screen.FieldScreenScheme;
import com.atlassian.jira.issue.fields.screen.FieldScreenTab;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenScheme;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenSchemeManager;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.issue.operation.IssueOperations;
import com.atlassian.jira.issue.operation.ScreenableIssueOperation;
import com.atlassian.jira.project.Project;
import io.roundtrip.setup.Gap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Whether a project's screens have the fields: what people fill in on the create, edit and view
 * screens of feedback, what they release for customers on the edit and view screens of every type,
 * what Roundtrip computes on the view screens of every type.
 */
public final class Screens {
  /**
   * @param id Jira's id of the field; null when it is not made yet
   */
  record Wanted(String name, @Nullable String id, Blueprint.Place place) {}

  /** What one screen lacks. */
  record Lack(FieldScreen screen, Set<Wanted> fields) {}

  private final IssueTypeScreenSchemeManager schemes;
  private final EveryProject projects;

  public Screens(IssueTypeScreenSchemeManager schemes, EveryProject projects) {
    this.schemes = schemes;
    this.projects = projects;
  }

  List<Gap> gaps(Project project, @Nullable IssueType feedback, List<Wanted> wanted) {
    List<Lack> lacks = lacks(project, feedback, wanted);
    Map<Long, Set<String>> users = lacks.isEmpty() ? Map.of() : usersBeside(project);
    List<Gap> gaps = new ArrayList<>();
    for (Lack lack : lacks)
      gaps.add(
          new Gap(
              Gap.Kind.SCREEN,
              lack.screen().getName(),
              lack.fields().stream().map(Wanted::name).toList(),
              List.copyOf(users.getOrDefault(lack.screen().getId(), Set.of()))));
    return gaps;
  }

  /** Without a look at who else uses the screens. */
  boolean isComplete(Project project, IssueType feedback, List<Wanted> wanted) {
    return lacks(project, feedback, wanted).isEmpty();
  }

  /** Which fields were added to which screen, in words for the log. */
  List<String> fill(Project project, IssueType feedback, List<Wanted> wanted) {
    List<String> added = new ArrayList<>();
    for (Lack lack : lacks(project, feedback, wanted)) {
      FieldScreen screen = lack.screen();
      FieldScreenTab tab =
          screen.getTabs().isEmpty()
              ? screen.addTab(FeedbackType.name(feedback))
              : screen.getTab(0);
      for (Wanted field : lack.fields()) tab.addFieldScreenLayoutItem(field.id());
      added.add("screen " + screen.getName() + " (" + lack.fields().size() + ")");
    }
    return added;
  }

  private List<Lack> lacks(Project project, @Nullable IssueType feedback, List<Wanted> wanted) {
    IssueTypeScreenScheme scheme = schemes.getIssueTypeScreenScheme(project);
    Map<Long, Lack> lacks = new LinkedHashMap<>();
    FieldScreenScheme own =
        feedback == null
            ? scheme.getEntity((String) null).getFieldScreenScheme()
            : scheme.getEffectiveFieldScreenScheme(feedback);
    for (ScreenableIssueOperation operation : operations())
      look(own.getFieldScreen(operation), of(Blueprint.Place.FEEDBACK, wanted), lacks);
    Set<FieldScreenScheme> all = new LinkedHashSet<>(List.of(own));
    for (IssueType type : project.getIssueTypes())
      all.add(scheme.getEffectiveFieldScreenScheme(type));
    for (FieldScreenScheme each : all) {
      FieldScreen view = each.getFieldScreen(IssueOperations.VIEW_ISSUE_OPERATION);
      FieldScreen edit = each.getFieldScreen(IssueOperations.EDIT_ISSUE_OPERATION);
      look(edit, of(Blueprint.Place.ITEMS, wanted), lacks);
      look(view, of(Blueprint.Place.ITEMS, wanted), lacks);
      look(view, of(Blueprint.Place.COMPUTED, wanted), lacks);
    }
    return List.copyOf(lacks.values());
  }

  private static List<Wanted> of(Blueprint.Place place, List<Wanted> wanted) {
    return wanted.stream().filter(field -> field.place() == place).toList();
  }

  private static void look(FieldScreen screen, List<Wanted> wanted, Map<Long, Lack> lacks) {
    for (Wanted field : wanted) {
      if (field.id() != null && screen.containsField(field.id())) continue;
      lacks
          .computeIfAbsent(screen.getId(), id -> new Lack(screen, new LinkedHashSet<>()))
          .fields()
          .add(field);
    }
  }

  /** Keys of the other projects by the screens that their people meet. */
  private Map<Long, Set<String>> usersBeside(Project project) {
    Map<Long, Set<String>> users = new LinkedHashMap<>();
    for (Project other : projects.besides(project)) {
      IssueTypeScreenScheme scheme = schemes.getIssueTypeScreenScheme(other);
      for (IssueType type : other.getIssueTypes())
        for (ScreenableIssueOperation operation : operations())
          users
              .computeIfAbsent(
                  scheme.getEffectiveFieldScreenScheme(type).getFieldScreen(operation).getId(),
                  id -> new TreeSet<>())
              .add(other.getKey());
    }
    return users;
  }

  private static List<ScreenableIssueOperation> operations() {
    return List.of(
        IssueOperations.CREATE_ISSUE_OPERATION,
        IssueOperations.EDIT_ISSUE_OPERATION,
        IssueOperations.VIEW_ISSUE_OPERATION);
  }
}
