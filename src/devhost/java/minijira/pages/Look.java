package minijira.pages;

import static minijira.pages.Html.attr;
import static minijira.pages.Html.css;
import static minijira.pages.Html.el;
import static minijira.pages.Words.t;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.issue.priority.Priority;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.issue.status.category.StatusCategory;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import minijira.web.Links;
import org.jspecify.annotations.Nullable;

/** The small signs that come back on every screen: icons, lozenges, faces, issue links. */
final class Look {
  private static final Map<String, String> TYPES =
      Map.of(
          "epic",
          "epic",
          "story",
          "story",
          "bug",
          "bug",
          "task",
          "task",
          "sub-task",
          "subtask",
          "feedback",
          "speech");
  private static final List<String> COLOURS =
      List.of(
          "#0055cc", "#5e4db2", "#216e4e", "#a54800", "#ae2e24", "#206a83", "#943d73", "#44546f");

  private Look() {}

  /** An icon of our sheet, decoration only: the words stand beside it. */
  static Html icon(String name) {
    return el("span.aui-icon.aui-icon-small.aui-iconfont-" + name, attr("aria-hidden", "true"));
  }

  static Html issueType(@Nullable IssueType type) {
    return type == null ? Html.NOTHING : typeIcon(type.getName(), type.isSubTask());
  }

  static String typeIconUrl(String name, boolean subTask) {
    return Urls.asset(
        "images/issuetypes/"
            + TYPES.getOrDefault(name.toLowerCase(Locale.ROOT), subTask ? "subtask" : "generic")
            + ".svg");
  }

  private static Html typeIcon(String name, boolean subTask) {
    return el(
        "img.issue-type-icon",
        attr("src", typeIconUrl(name, subTask)),
        attr("alt", name),
        attr("title", name),
        attr("width", 16),
        attr("height", 16));
  }

  static Html priority(@Nullable Priority priority) {
    if (priority == null) return Html.NOTHING;
    String name = priority.getName();
    return el(
        "img.priority-icon",
        attr("src", Urls.asset("images/priorities/" + name.toLowerCase(Locale.ROOT) + ".svg")),
        attr("alt", name),
        attr("title", name),
        attr("width", 16),
        attr("height", 16));
  }

  static Html status(@Nullable Status status) {
    if (status == null) return Html.NOTHING;
    String key =
        status.getStatusCategory() == null
            ? StatusCategory.UNDEFINED
            : status.getStatusCategory().getKey();
    String tone =
        key.equals(StatusCategory.COMPLETE)
            ? " aui-lozenge-success"
            : key.equals(StatusCategory.IN_PROGRESS) ? " aui-lozenge-inprogress" : "";
    return el(
        "span.jira-issue-status-lozenge.aui-lozenge.aui-lozenge-subtle",
        css("jira-issue-status-lozenge-" + key + tone),
        status.getName());
  }

  static Html avatar(@Nullable ApplicationUser user, String size) {
    return avatar(
        "",
        size,
        user == null
            ? Faces.nobody()
            : Faces.of(initials(user.getDisplayName()), colour(user.getDisplayName())));
  }

  private static Html avatar(String classes, String size, String face) {
    return el(
        "span.aui-avatar.aui-avatar-" + size + classes,
        attr("aria-hidden", "true"),
        el("span.aui-avatar-inner", el("img", attr("src", face), attr("alt", ""))));
  }

  /** Face and name. */
  static Html user(@Nullable ApplicationUser user, String nobody) {
    return el(
        "span.user-hover",
        avatar(user, "small"),
        el(
            "span",
            css(user == null ? "nobody" : ""),
            user == null ? nobody : user.getDisplayName()));
  }

  static Html projectAvatar(Project project, String size) {
    String key = project.getKey();
    return avatar(
        ".aui-avatar-project",
        size,
        Faces.of(key.substring(0, Math.min(2, key.length())), colour(key)));
  }

  static Html issueKey(Issue issue) {
    boolean done = issue.getResolution() != null;
    return el(
        "a.issue-link",
        css(done ? "resolved" : ""),
        Html.href(Urls.issue(issue.getKey())),
        attr("data-issue-key", issue.getKey()),
        issue.getKey());
  }

  static Html labels(Collection<String> labels) {
    if (labels.isEmpty()) return none();
    return el(
        "ul.labels",
        Html.each(
            labels,
            one ->
                el(
                    "li",
                    el(
                        "a.aui-label",
                        Html.href(
                            "/issues/?jql="
                                + Links.encode("labels = \"" + one.replace("\"", "\\\"") + "\"")),
                        one))));
  }

  static Html none() {
    return el("span.no-value", t("None"));
  }

  /** The list of a horizontal navigation, in the boxes that AUI wants around it. */
  static Html horizontal(String list, @Nullable Object... entries) {
    return el("div.aui-navgroup-inner", el("div.aui-navgroup-primary", el(list, entries)));
  }

  static Html empty(String icon, String title, @Nullable Object... more) {
    return el("div.empty-state", el("span.empty-icon", icon(icon)), el("h2", title), el("p", more));
  }

  static Html message(String type, String title, @Nullable Object... more) {
    return el(
        "div.aui-message.aui-message-" + type,
        attr("role", type.equals("error") ? "alert" : null),
        el("p.title", el("strong", title)),
        more.length == 0 ? null : el("p", more));
  }

  private static String initials(String name) {
    String[] words = name.trim().split("[\\s.]+");
    String last = words.length > 1 ? first(words[words.length - 1]) : "";
    return first(words[0]) + last;
  }

  private static String first(String word) {
    return word.isEmpty() ? "" : word.substring(0, word.offsetByCodePoints(0, 1));
  }

  private static String colour(String name) {
    return COLOURS.get(Math.floorMod(name.hashCode() * 31 + name.length(), COLOURS.size()));
  }
}
