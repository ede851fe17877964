package minijira.pages;

import static minijira.pages.Html.attr;
import static minijira.pages.Html.css;
import static minijira.pages.Html.el;
import static minijira.pages.Words.t;

import java.util.List;
import minijira.plugin.module.WebPanel;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A box of the issue page that opens and closes: ours, or a panel of the plugin. */
record Module(int weight, String id, @Nullable String title, Html content, String classes) {
  private static final Logger log = LoggerFactory.getLogger(Module.class);

  Html html() {
    String body = id + "_content";
    return el(
        "div.module.toggle-wrap",
        css(classes),
        attr("id", id),
        title == null
            ? null
            : el(
                "div.mod-header",
                attr("id", id + "_heading"),
                el(
                    "h4",
                    attr("aria-level", "2"),
                    el(
                        "button.toggle-title",
                        attr("type", "button"),
                        attr("aria-expanded", "true"),
                        attr("aria-controls", body),
                        title))),
        el("div.mod-content", attr("id", body), content));
  }

  /** The visible panels of a place. One that throws becomes a box that names it. */
  static List<Module> panels(Fragments fragments, String location) {
    return fragments.panels(location).stream()
        .map(panel -> panel(panel, fragments))
        .filter(module -> module != null)
        .toList();
  }

  private static @Nullable Module panel(WebPanel panel, Fragments fragments) {
    String id = Fragments.shortKey(panel.key());
    try {
      if (!panel.view().visible(fragments.context())) return null;
      String title = panel.labelKey() == null ? null : Fragments.text(panel.labelKey(), id);
      return new Module(
          panel.weight(),
          id,
          title,
          Html.trusted(panel.view().html(fragments.context())),
          "app-panel");
    } catch (RuntimeException | LinkageError e) {
      log.error("panel {} failed", panel.key(), e);
      return new Module(
          panel.weight(),
          id,
          id,
          Look.message(
              "error",
              t("The panel {0} could not be shown", panel.key()),
              String.valueOf(e.getMessage())),
          "app-panel");
    }
  }
}
