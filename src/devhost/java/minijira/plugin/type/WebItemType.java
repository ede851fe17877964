package minijira.plugin.type;

import minijira.plugin.descriptor.Shape;
import minijira.plugin.descriptor.Xml;
import minijira.plugin.module.WebItem;
import minijira.web.Links;

final class WebItemType implements ModuleType {
  @Override
  public String element() {
    return "web-item";
  }

  @Override
  public Shape shape() {
    return Conditions.in(
        Shape.module("section!", "weight")
            .child("label!", Shape.of("key!").child("param", Shape.PARAM))
            .child("tooltip", Shape.of("key!"))
            .child("styleClass", Shape.text())
            .child("link!", Shape.text("linkId", "absolute")));
  }

  @Override
  public void check(Xml module, Checks checks) {
    Conditions.check(module, module, checks);
    Placing.item(module, checks);
    checks.number("weight", module, module);
    module
        .child("link")
        .ifPresent(
            link -> {
              if (!link.text().startsWith("/")
                  && !link.text().startsWith("$")
                  && !link.text().startsWith("http"))
                checks.problem(
                    link,
                    module,
                    "link \"" + link.text() + "\" is relative.",
                    "start it with / (the context path is added).");
              for (String call : Links.unknownCalls(link.text()))
                checks.problem(
                    link,
                    module,
                    "link calls $" + call + ", which is not in the velocity-allowlist of Jira.",
                    "use one of " + Links.names() + ".");
            });
  }

  @Override
  public Made create(Xml module, Live live) {
    return Made.of(
        new WebItem(
            live.complete(module),
            module.attribute("section", ""),
            Integer.parseInt(module.attribute("weight", "1000")),
            module.child("label").map(l -> l.attribute("key")).orElse(null),
            module.child("link").map(Xml::text).orElse(""),
            module.child("link").map(l -> l.attribute("linkId", "")).orElse(""),
            module.child("styleClass").map(Xml::text).orElse(""),
            module.params().getOrDefault("iconClass", ""),
            Conditions.all(module, live)));
  }
}
