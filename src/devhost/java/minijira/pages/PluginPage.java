package minijira.pages;

import static minijira.pages.Html.attr;
import static minijira.pages.Html.css;
import static minijira.pages.Html.el;
import static minijira.pages.Words.t;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import minijira.node.Components;
import minijira.plugin.Plugin;
import minijira.plugin.PluginControl;
import minijira.plugin.PluginModules;
import minijira.plugin.module.ActionModule;
import minijira.plugin.module.CustomFieldTypeModule;
import minijira.plugin.module.JqlFunctionModule;
import minijira.plugin.module.MessageHandlerModule;
import minijira.plugin.module.RestModule;
import minijira.plugin.module.ServletModule;
import minijira.plugin.module.WebItem;
import minijira.plugin.module.WebPanel;
import minijira.plugin.module.WebResource;
import minijira.plugin.module.WebSection;
import minijira.plugin.module.WorkflowFunctionModule;
import minijira.web.Halt;
import minijira.web.Request;
import minijira.web.Response;
import org.jspecify.annotations.Nullable;

/** The installed app: its state, its modules, why it did not start; switch it, replace it. */
final class PluginPage {
  static final String PATH = "/plugins/servlet/upm";

  private PluginPage() {}

  static Response show(Request request) {
    request.requireAdmin();
    PluginModules modules = Fragments.modules();
    Plugin plugin = plugin(modules);
    @Nullable String error = control() == null ? null : control().loadError();
    Html body =
        plugin == null
            ? Look.empty("app", t("No app is installed"), t("Upload one below."))
            : card(request, plugin, modules.enabled(), error);
    return Frame.admin(
        request,
        t("Manage apps"),
        Html.of(
            ProjectPages.header(t("Manage apps"), Html.NOTHING),
            error == null
                ? null
                : el(
                    "div.aui-message.aui-message-error#plugin-load-error",
                    attr("role", "alert"),
                    el("p.title", el("strong", t("The app did not start"))),
                    el("pre", attr("tabindex", "0"), error)),
            body,
            upload(request)));
  }

  private static @Nullable Plugin plugin(@Nullable PluginModules modules) {
    try {
      return modules == null ? null : modules.plugin();
    } catch (IllegalStateException none) {
      return null;
    }
  }

  private static Html card(
      Request request, Plugin plugin, boolean enabled, @Nullable String error) {
    Map<String, List<String>> modules = enabled ? modules() : Map.of();
    int count = modules.values().stream().mapToInt(List::size).sum();
    return el(
        "section.app-card",
        attr("data-plugin-key", plugin.key()),
        el(
            "div.app-head",
            el("span.app-logo", Look.icon("addon")),
            el("div", el("h2", plugin.name()), el("p.description", plugin.key())),
            el(
                "span.aui-lozenge.aui-lozenge-subtle#plugin-state",
                css(enabled ? "aui-lozenge-success" : error == null ? "" : "aui-lozenge-removed"),
                enabled ? t("Enabled") : error == null ? t("Disabled") : t("Failed")),
            Forms.button(
                request,
                PATH + "/state",
                enabled ? t("Disable") : t("Enable"),
                enabled ? "" : "aui-button-primary",
                Forms.hidden("enabled", !enabled))),
        el(
            "dl.property-list",
            IssuePage.item("plugin-version", t("Version"), Html.of(plugin.version())),
            IssuePage.item(
                "plugin-modules",
                t("Modules"),
                enabled
                    ? Html.of(t("{0} of {1} modules enabled", count, count))
                    : Html.of(t("none while it is not enabled")))),
        Html.each(
            modules.entrySet(),
            entry ->
                el(
                    "details.app-modules",
                    el(
                        "summary",
                        entry.getKey(),
                        " ",
                        el("span.aui-badge", entry.getValue().size())),
                    el("ul", Html.each(entry.getValue(), key -> el("li", el("code", key)))))));
  }

  private static Map<String, List<String>> modules() {
    Map<String, Class<?>> types = new LinkedHashMap<>();
    types.put("web-panel", WebPanel.class);
    types.put("web-item", WebItem.class);
    types.put("web-section", WebSection.class);
    types.put("web-resource", WebResource.class);
    types.put("rest", RestModule.class);
    types.put("servlet", ServletModule.class);
    types.put("webwork1", ActionModule.class);
    types.put("customfield-type", CustomFieldTypeModule.class);
    types.put("jql-function", JqlFunctionModule.class);
    types.put("message-handler", MessageHandlerModule.class);
    types.put("workflow-function", WorkflowFunctionModule.class);
    Map<String, List<String>> found = new LinkedHashMap<>();
    types.forEach(
        (name, type) -> {
          List<String> keys = Fragments.modules().all(type).stream().map(PluginPage::key).toList();
          if (!keys.isEmpty()) found.put(name, keys);
        });
    return found;
  }

  /** The first part of each module's record is its key, or its alias. */
  private static String key(Object module) {
    try {
      RecordComponent first = module.getClass().getRecordComponents()[0];
      return Fragments.shortKey(String.valueOf(first.getAccessor().invoke(module)));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Html upload(Request request) {
    return el(
        "section.admin-section",
        el("h2", t("Upload app")),
        el("p.description", t("A jar takes the place of the installed app. Its data stay.")),
        el(
            "form.aui.mj-adder",
            attr("method", "post"),
            attr("enctype", "multipart/form-data"),
            attr("action", Urls.to(PATH + "/upload")),
            attr("data-once", ""),
            Forms.token(request),
            el("label.assistive", attr("for", "upm-file"), t("Jar file")),
            el(
                "input#upm-file",
                attr("type", "file"),
                attr("name", "file"),
                attr("accept", ".jar"),
                attr("required", true)),
            el("button.aui-button", attr("type", "submit"), t("Upload"))));
  }

  static Response state(Request request) {
    request.requireAdmin();
    boolean on = Boolean.parseBoolean(request.param("enabled"));
    return tried(
        request,
        on ? t("App enabled") : t("App disabled"),
        on ? required()::enable : required()::disable);
  }

  static Response uploaded(Request request) throws IOException, ServletException {
    request.requireAdmin();
    Part part = request.raw().getPart("file");
    if (part == null || part.getSize() == 0) throw Halt.badRequest(t("Choose a jar file."));
    Path jar =
        Files.createTempDirectory("minijira-upload").resolve(name(part.getSubmittedFileName()));
    try (InputStream in = part.getInputStream()) {
      Files.copy(in, jar, StandardCopyOption.REPLACE_EXISTING);
    }
    jar.toFile().deleteOnExit();
    return tried(request, t("App installed"), () -> required().install(jar));
  }

  private static String name(@Nullable String given) {
    String name = given == null ? "" : given.replaceAll("[^A-Za-z0-9._-]", "");
    return name.endsWith(".jar") ? name : "app.jar";
  }

  private static Response tried(Request request, String done, Runnable work) {
    try {
      work.run();
      return Flags.then(request, Response.redirect(PATH), done);
    } catch (RuntimeException e) {
      return Flags.then(
          request,
          Response.redirect(PATH),
          "error",
          t("That did not work"),
          "",
          String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
  }

  private static @Nullable PluginControl control() {
    return Components.find(PluginControl.class);
  }

  private static PluginControl required() {
    return Components.get(PluginControl.class);
  }
}
