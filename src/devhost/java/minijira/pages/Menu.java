package minijira.pages;

import static minijira.pages.Html.attr;
import static minijira.pages.Html.el;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A menu behind a button, in the markup of AUI's dropdown2: sections of a list of links or buttons.
 */
final class Menu {
  private Menu() {}

  static Html button(String id, String menu, String label) {
    return el(
        "button.aui-button.aui-dropdown2-trigger",
        attr("id", id),
        attr("type", "button"),
        attr("aria-haspopup", "true"),
        attr("aria-expanded", "false"),
        attr("aria-controls", menu),
        label);
  }

  /** In the header, where AUI wants links; without an arrow. */
  static Html link(String id, String menu, Object... parts) {
    return el(
        "a.aui-dropdown2-trigger.aui-dropdown2-trigger-arrowless",
        attr("id", id),
        attr("href", "#" + menu),
        attr("role", "button"),
        attr("aria-haspopup", "true"),
        attr("aria-expanded", "false"),
        attr("aria-controls", menu),
        List.of(parts));
  }

  static Html of(String id, @Nullable Object... sections) {
    return el("div.aui-dropdown2.aui-style-default", attr("id", id), Html.of(sections));
  }

  /** Items are made with {@link #item}. */
  static Html section(@Nullable String heading, @Nullable Object... items) {
    Html all = Html.of(items);
    if (all.isEmpty()) return Html.NOTHING;
    return el(
        "div.aui-dropdown2-section",
        heading == null ? null : el("strong", heading),
        el("ul.aui-list-truncate", all));
  }

  /** One link or button. */
  static Html item(Html linkOrButton) {
    return el("li", linkOrButton);
  }
}
