package minijira.pages;

import static minijira.pages.Html.el;
import static minijira.pages.Words.t;

import com.atlassian.jira.project.Project;
import java.util.List;
import minijira.jira.layout.LayoutItem;
import minijira.jira.layout.Layouts;
import minijira.node.Components;

/** What a project's field configuration says beyond "shown and optional". */
final class FieldLayoutView {
  private FieldLayoutView() {}

  static Html of(Project project) {
    List<LayoutItem> told =
        Components.get(Layouts.class).of(project.getId(), null).items().values().stream()
            .filter(item -> item.isHidden() || item.isRequired())
            .toList();
    return el(
        "section",
        el("h2", t("Field configuration")),
        el(
            "table.aui#project-field-layout",
            el("thead", el("tr", el("th", t("Name")), el("th", t("State")))),
            el("tbody", Html.each(told, FieldLayoutView::row))));
  }

  private static Html row(LayoutItem item) {
    return el(
        "tr",
        el("td", t(item.field().getName())),
        el("td", item.isHidden() ? t("Hidden") : t("Required")));
  }
}
