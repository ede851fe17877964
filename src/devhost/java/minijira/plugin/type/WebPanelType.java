package minijira.plugin.type;

import com.atlassian.plugin.web.ContextProvider;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import minijira.node.Components;
import minijira.plugin.descriptor.Shape;
import minijira.plugin.descriptor.Xml;
import minijira.plugin.module.WebPanel;
import minijira.plugin.module.WebPanelView;
import minijira.web.Templates;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

final class WebPanelType implements ModuleType {
  private static final Set<String> GIVEN_ALWAYS = Set.of("i18n", "req", "baseurl");
  private static final Logger log = LoggerFactory.getLogger(WebPanelType.class);

  @Override
  public String element() {
    return "web-panel";
  }

  @Override
  public Shape shape() {
    return Conditions.in(
        Shape.module("location!", "weight")
            .child("label", Shape.of("key!").child("param", Shape.PARAM))
            .child("tooltip", Shape.of("key!"))
            .child("context-provider", Shape.of("class!").child("param", Shape.PARAM))
            .child("resource!", Shape.RESOURCE));
  }

  @Override
  public void check(Xml module, Checks checks) {
    Conditions.check(module, module, checks);
    Placing.panel(module, checks);
    checks.number("weight", module, module);
    module
        .children("context-provider")
        .forEach(p -> checks.concrete(p.attribute("class", ""), ContextProvider.class, p, module));
    Xml view = view(module);
    if (view == null)
      checks.problem(
          module,
          module,
          "no <resource type=\"velocity\" name=\"view\">.",
          "add it; other panels are not served by this host.");
    else checks.template(view.attribute("location", ""), view, module);
  }

  @Override
  public Made create(Xml module, Live live) {
    String key = live.complete(module);
    Xml view = view(module);
    ContextProvider provider =
        module.child("context-provider").map(p -> provider(p, live)).orElse(null);
    Predicate<Map<String, Object>> visible = Conditions.all(module, live);
    return Made.of(
        new WebPanel(
            key,
            module.attribute("location", ""),
            Integer.parseInt(module.attribute("weight", "1000")),
            module.child("label").map(l -> l.attribute("key")).orElse(null),
            new View(key, view == null ? "" : view.attribute("location", ""), provider, visible)));
  }

  private static ContextProvider provider(Xml element, Live live) {
    ContextProvider provider = live.create(element.attribute("class", ""), ContextProvider.class);
    provider.init(element.params());
    return provider;
  }

  private static @Nullable Xml view(Xml module) {
    return module
        .children("resource")
        .filter(
            r ->
                r.attribute("name", "").equals("view")
                    && r.attribute("type", "").equals("velocity"))
        .findFirst()
        .orElse(null);
  }

  private record View(
      String key,
      String template,
      @Nullable ContextProvider provider,
      Predicate<Map<String, Object>> shown)
      implements WebPanelView {
    @Override
    public boolean visible(Map<String, Object> ctx) {
      return shown.test(ctx);
    }

    @Override
    public String html(Map<String, Object> ctx) {
      try {
        return Components.get(Templates.class).render(template, seen(ctx));
      } catch (RuntimeException failed) {
        log.error("panel {}", key, failed);
        return "<div class=\"aui-message aui-message-error\" data-panel=\""
            + key
            + "\">Error rendering '"
            + key
            + "'. Please contact your administrators.</div>";
      }
    }

    private Map<String, Object> seen(Map<String, Object> ctx) {
      Map<String, Object> seen = new HashMap<>(ctx);
      seen.keySet().retainAll(GIVEN_ALWAYS);
      if (provider != null) seen.putAll(provider.getContextMap(new HashMap<>(ctx)));
      return seen;
    }
  }
}
