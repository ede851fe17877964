package minijira.plugin.type;

import jakarta.servlet.http.HttpServlet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import minijira.plugin.descriptor.Shape;
import minijira.plugin.descriptor.Xml;
import minijira.plugin.module.ServletModule;

final class ServletType implements ModuleType {
  @Override
  public String element() {
    return "servlet";
  }

  @Override
  public Shape shape() {
    return Shape.module("class!")
        .child("url-pattern!", Shape.text())
        .child(
            "init-param",
            Shape.of().child("param-name!", Shape.text()).child("param-value!", Shape.of()));
  }

  @Override
  public void check(Xml module, Checks checks) {
    checks.concrete(module.attribute("class", ""), HttpServlet.class, module, module);
    module
        .children("url-pattern")
        .forEach(
            pattern -> {
              if (!pattern.text().matches("/[^*]*(\\*)?"))
                checks.problem(
                    pattern,
                    module,
                    "url-pattern \"" + pattern.text() + "\".",
                    "start with / and use * only at the end.");
              Clashes.earlier(
                  "url-pattern",
                  Clashes.all(element(), checks, one -> one.children("url-pattern")),
                  Xml::text,
                  Comparator.naturalOrder(),
                  new Clashes.Found(pattern, module, checks));
            });
  }

  @Override
  public Made create(Xml module, Live live) {
    Class<?> type = live.type(module.attribute("class", ""));
    live.plugin().create(type);
    Map<String, String> params = new LinkedHashMap<>();
    module
        .children("init-param")
        .forEach(p -> params.put(text(p, "param-name"), text(p, "param-value")));
    List<Object> servlets = new ArrayList<>();
    module
        .children("url-pattern")
        .forEach(
            p -> servlets.add(new ServletModule(live.complete(module), p.text(), type, params)));
    return new Made(servlets);
  }

  private static String text(Xml parent, String child) {
    return parent.child(child).map(Xml::text).orElse("");
  }
}
