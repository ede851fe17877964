package minijira.pages;

import static minijira.pages.Html.attr;
import static minijira.pages.Html.css;
import static minijira.pages.Html.el;
import static minijira.pages.Words.t;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.changehistory.ChangeHistory;
import com.atlassian.jira.issue.changehistory.ChangeHistoryManager;
import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.user.ApplicationUser;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import minijira.node.Components;
import minijira.web.Request;
import org.jspecify.annotations.Nullable;

/** What happened to an issue: comments, history, both in order; and the form for a new comment. */
final class IssueActivity {
  private record Happened(Date at, Html html) {}

  private IssueActivity() {}

  static Html of(Request request, Issue issue) {
    List<Happened> comments = new ArrayList<>();
    for (Comment comment :
        Components.get(CommentManager.class).getCommentsForUser(issue, request.user()))
      comments.add(new Happened(comment.getCreated(), comment(comment)));
    List<Happened> changes = new ArrayList<>();
    for (ChangeHistory change :
        Components.get(ChangeHistoryManager.class).getChangeHistories(issue))
      changes.add(new Happened(change.getTimePerformed(), change(change)));
    List<Happened> all = new ArrayList<>(comments);
    all.addAll(changes);
    return Html.of(
        el(
            "div.aui-tabs.horizontal-tabs#issue-tabs",
            el(
                "ul.tabs-menu",
                attr("role", "tablist"),
                tab("activity-all", t("All"), false),
                tab("activity-comments", t("Comments") + " (" + comments.size() + ")", true),
                tab("activity-history", t("History"), false)),
            pane("activity-all", false, all, t("Nothing has happened yet.")),
            pane(
                "activity-comments", true, comments, t("There are no comments yet on this issue.")),
            pane(
                "activity-history",
                false,
                changes,
                t("No changes have been made yet on this issue."))),
        Html.when(
            request.user() != null && Jira.may(request, ProjectPermissions.ADD_COMMENTS, issue),
            () -> form(request, issue)));
  }

  private static Html tab(String id, String label, boolean active) {
    return el(
        "li.menu-item",
        css(active ? "active-tab" : ""),
        attr("role", "presentation"),
        el(
            "a",
            attr("href", "#" + id),
            attr("role", "tab"),
            attr("id", id + "-tab"),
            attr("aria-controls", id),
            attr("aria-selected", String.valueOf(active)),
            attr("tabindex", active ? "0" : "-1"),
            label));
  }

  private static Html pane(String id, boolean active, List<Happened> happened, String nothing) {
    List<Happened> ordered = happened.stream().sorted(Comparator.comparing(Happened::at)).toList();
    return el(
        "div.tabs-pane.issuePanelContainer",
        css(active ? "active-pane" : ""),
        attr("id", id),
        attr("role", "tabpanel"),
        attr("aria-labelledby", id + "-tab"),
        attr("tabindex", "0"),
        ordered.isEmpty()
            ? el("p.message-container", nothing)
            : Html.each(ordered, Happened::html));
  }

  private static Html comment(Comment comment) {
    boolean restricted = comment.getGroupLevel() != null || comment.getRoleLevelId() != null;
    return el(
        "article.issue-data-block.activity-comment",
        attr("data-comment-id", comment.getId()),
        who(
            comment.getAuthorApplicationUser(),
            comment.getAuthorFullName(),
            t("added a comment"),
            comment.getCreated(),
            restricted
                ? el(
                    "span.aui-lozenge.aui-lozenge-subtle.aui-lozenge-moved",
                    Look.icon("lock"),
                    t("Restricted"))
                : Html.NOTHING),
        el("div.action-body.flooded", Html.lines(comment.getBody())));
  }

  private static Html change(ChangeHistory change) {
    return el(
        "article.issue-data-block.changehistory",
        attr("data-change-id", change.getId()),
        who(
            change.getAuthorObject(),
            null,
            t("made changes"),
            change.getTimePerformed(),
            Html.NOTHING),
        el(
            "div.action-body.changehistory",
            el(
                "table.change-items",
                el(
                    "thead",
                    el(
                        "tr",
                        el("th", t("Field")),
                        el("th", t("Original value")),
                        el("th", t("New value")))),
                el("tbody", Html.each(change.getChangeItemBeans(), IssueActivity::item)))));
  }

  private static Html item(ChangeItemBean item) {
    return el(
        "tr",
        el("td.activity-name", item.getField()),
        el("td.activity-old-val", shown(item.getFromString())),
        el("td.activity-new-val", shown(item.getToString())));
  }

  private static Html shown(@Nullable String value) {
    return value == null || value.isEmpty()
        ? el("span.no-value", "–")
        : Html.of(value.length() > 600 ? value.substring(0, 600) + "…" : value);
  }

  private static Html who(
      @Nullable ApplicationUser user, @Nullable String name, String did, Date at, Html more) {
    String shown = user != null ? user.getDisplayName() : name == null ? t("Anonymous") : name;
    return el(
        "div.action-head",
        Look.avatar(user, "small"),
        el("span", el("strong", shown), " ", did, " "),
        Dates.ago(at),
        more);
  }

  private static Html form(Request request, Issue issue) {
    return el(
        "div#addcomment",
        el(
            "button.aui-button#footer-comment-button",
            attr("type", "button"),
            attr("data-show", "comment-form"),
            attr("aria-expanded", "false"),
            Look.icon("comment"),
            t("Add comment")),
        el(
            "div#comment-form",
            attr("hidden", true),
            Forms.post(
                request,
                "/secure/AddComment.jspa",
                attr("class", "top-label"),
                Forms.hidden("id", issue.getId()),
                el("label.assistive", attr("for", "comment"), t("Comment")),
                el(
                    "textarea.textarea.full-width-field#comment",
                    attr("name", "comment"),
                    attr("rows", 5),
                    attr("required", true),
                    attr("placeholder", t("Add a comment"))),
                el(
                    "div.buttons-container",
                    el(
                        "div.buttons",
                        el(
                            "button.aui-button.aui-button-primary#issue-comment-add-submit",
                            attr("type", "submit"),
                            t("Add")),
                        el(
                            "button.aui-button.aui-button-link",
                            attr("type", "button"),
                            attr("data-show", "comment-form"),
                            t("Cancel")))))));
  }
}
