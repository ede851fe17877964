package minijira.pages;

import static minijira.pages.Html.attr;
import static minijira.pages.Html.css;
import static minijira.pages.Html.el;
import static minijira.pages.Html.href;
import static minijira.pages.Words.t;

import java.util.LinkedHashMap;
import java.util.Map;
import minijira.web.Request;
import minijira.web.Response;

/**
 * A form that is a dialog when fetched by our script and a page of its own otherwise. Buttons of
 * the form become the dialog's footer by style; a good end is JSON for the script, a redirect for
 * others.
 */
final class Dialogs {
  private Dialogs() {}

  static boolean asked(Request request) {
    return "dialog".equals(request.param("decorator"))
        || "XMLHttpRequest".equals(request.raw().getHeader("X-Requested-With"));
  }

  /** The form in the dialog, or on a page below the title. */
  static Response answer(Request request, String title, Html form, String id) {
    return answer(request, title, form, id, "medium");
  }

  static Response answer(Request request, String title, Html form, String id, String size) {
    if (!asked(request))
      return Frame.general(
          request,
          title,
          el("div.aui-page-body-narrow.form-page", ProjectPages.header(title, Html.NOTHING), form));
    return Response.html(
        el(
                "section.aui-dialog2.aui-layer",
                css("aui-dialog2-" + size),
                attr("id", id),
                attr("role", "dialog"),
                attr("aria-modal", "true"),
                attr("aria-labelledby", id + "-title"),
                el(
                    "div.aui-dialog2-header",
                    el("h1.aui-dialog2-header-main", attr("id", id + "-title"), title),
                    el(
                        "button.aui-close-button.aui-dialog2-header-close",
                        attr("type", "button"),
                        attr("aria-label", t("Close")))),
                el("div.aui-dialog2-content.form-dialog", form),
                el(
                    "template",
                    attr("data-resources", ""),
                    Html.trusted(request.resources().tags())))
            .toString());
  }

  /** Buttons at the end of a form. */
  static Html buttons(String id, String submit, String cancel) {
    return buttons(id, submit, cancel, Html.NOTHING, "aui-button-primary");
  }

  static Html buttons(String id, String submit, String cancel, Html before, String classes) {
    return el(
        "div.buttons-container.form-footer",
        el(
            "div.buttons",
            before,
            el("button.aui-button", css(classes), attr("type", "submit"), attr("id", id), submit),
            el("a.cancel", href(cancel), t("Cancel"))));
  }

  /** Done: go there, with a flag. */
  static Response done(Request request, String go, String title, String issueKey) {
    Flags.then(request, Response.empty(), "success", title, issueKey, "");
    if (!asked(request)) return Response.redirect(go);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("go", Urls.to(go));
    return Response.json(answer);
  }

  /** Done and staying: the page below is loaded again. */
  static Response reload(Request request, String page, String title, String issueKey) {
    Flags.then(request, Response.empty(), "success", title, issueKey, "");
    return asked(request) ? Response.json(Map.of("reload", true)) : Response.redirect(page);
  }
}
