package minijira.pages;

import static minijira.pages.Html.attr;
import static minijira.pages.Html.el;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.fields.CustomField;
import minijira.web.Request;
import minijira.web.Response;

/** The XML view of an issue: the fields of every feed reader, and the custom fields' values. */
final class IssueXml {
  private IssueXml() {}

  static Response show(Request request) {
    Issue issue = Jira.issue(request, request.path("key"));
    String address = Urls.to(Urls.issue(issue.getKey()));
    Html item =
        el(
            "item",
            el("title", "[" + issue.getKey() + "] " + issue.getSummary()),
            Html.trusted("<link>" + Html.escape(address) + "</link>"),
            el("key", attr("id", issue.getId()), issue.getKey()),
            el("summary", issue.getSummary()),
            el("type", attr("id", issue.getIssueTypeId()), issue.getIssueType().getName()),
            el("status", attr("id", issue.getStatusId()), issue.getStatus().getName()),
            el("customfields", Html.each(IssueDetails.inScope(issue), f -> field(f, issue))));
    return Response.text(
        200,
        "text/xml;charset=UTF-8",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            + el("rss", attr("version", "0.92"), el("channel", el("title", "minijira"), item)));
  }

  private static Html field(CustomField field, Issue issue) {
    Html values = FieldViews.xml(field, issue);
    return values.isEmpty()
        ? values
        : el(
            "customfield",
            attr("id", field.getId()),
            attr("key", field.getCustomFieldType().getKey()),
            el("customfieldname", field.getFieldName()),
            el("customfieldvalues", values));
  }
}
