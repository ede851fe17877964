package minijira.pages;

import static minijira.pages.Html.attr;
import static minijira.pages.Html.css;
import static minijira.pages.Html.el;
import static minijira.pages.Html.href;
import static minijira.pages.Words.t;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import minijira.web.Request;
import org.jspecify.annotations.Nullable;

/** Parts of forms in AUI's markup: a label, a control, a hint, the error beside it. */
final class Forms {
  private Forms() {}

  static Html token(Request request) {
    return hidden("atl_token", request.xsrfToken());
  }

  static Html hidden(String name, @Nullable Object value) {
    return el(
        "input",
        attr("type", "hidden"),
        attr("name", name),
        attr("value", value == null ? "" : value.toString()));
  }

  /** A POST form with its token. */
  static Html post(Request request, String action, Object... parts) {
    return el(
        "form.aui",
        attr("method", "post"),
        attr("action", Urls.to(action)),
        token(request),
        java.util.Arrays.asList(parts));
  }

  static Html group(
      String id,
      String label,
      boolean required,
      Html control,
      @Nullable String hint,
      @Nullable String error) {
    return el(
        "div.field-group",
        css(error == null ? "" : "has-error"),
        el(
            "label",
            attr("for", id),
            label,
            Html.when(required, () -> el("span.required-mark", attr("aria-hidden", "true"), " *"))),
        control,
        hint == null ? null : el("div.description", attr("id", id + "-description"), hint),
        error == null
            ? null
            : el("div.error", attr("id", id + "-error"), attr("data-field", id), error));
  }

  static Html text(String id, @Nullable String value, @Nullable String error, Object... more) {
    return el(
        "input.text",
        attr("type", "text"),
        attr("id", id),
        attr("name", id),
        attr("value", value == null ? "" : value),
        wrong(id, error),
        java.util.Arrays.asList(more));
  }

  static Html area(String id, @Nullable String value, @Nullable String error, int rows) {
    return el(
        "textarea.textarea.full-width-field",
        attr("id", id),
        attr("name", id),
        attr("rows", rows),
        wrong(id, error),
        "\n" + (value == null ? "" : value));
  }

  static <T> Html select(
      String id,
      Collection<? extends T> all,
      Function<T, String> value,
      Function<T, String> label,
      @Nullable String chosen,
      Object... more) {
    return el(
        "select.select",
        attr("id", id),
        attr("name", id),
        java.util.Arrays.asList(more),
        options(all, value, label, chosen));
  }

  static <T> Html options(
      Collection<? extends T> all,
      Function<T, String> value,
      Function<T, String> label,
      @Nullable String chosen) {
    return Html.each(
        all,
        one ->
            el(
                "option",
                attr("value", value.apply(one)),
                attr("selected", value.apply(one).equals(chosen)),
                label.apply(one)));
  }

  static Html choices(
      String id, Map<String, String> labels, @Nullable String chosen, Object... more) {
    return select(id, labels.keySet(), key -> key, labels::get, chosen, more);
  }

  static Html buttons(String id, String submit, @Nullable String cancel) {
    return el(
        "div.buttons-container",
        el(
            "div.buttons",
            el(
                "button.aui-button.aui-button-primary",
                attr("id", id),
                attr("type", "submit"),
                submit),
            cancel == null ? null : el("a.cancel", href(cancel), t("Cancel"))));
  }

  /** A button that is its own form. */
  static Html button(
      Request request, String action, String label, String classes, Object... hidden) {
    return el(
        "form.mj-inline",
        attr("method", "post"),
        attr("action", Urls.to(action)),
        token(request),
        Html.of(hidden),
        el("button.aui-button", css(classes), attr("type", "submit"), label));
  }

  static java.util.List<Html.Attr> wrong(String id, @Nullable String error) {
    return error == null
        ? java.util.List.of()
        : java.util.List.of(attr("aria-invalid", "true"), attr("aria-describedby", id + "-error"));
  }
}
