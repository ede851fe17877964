package minijira.plugin.type;

import minijira.plugin.descriptor.Shape;
import minijira.plugin.descriptor.Xml;
import minijira.plugin.module.WebSection;

final class WebSectionType implements ModuleType {
  @Override
  public String element() {
    return "web-section";
  }

  @Override
  public Shape shape() {
    return Conditions.in(
        Shape.module("location!", "weight")
            .child("label", Shape.of("key!").child("param", Shape.PARAM))
            .child("tooltip", Shape.of("key!")));
  }

  @Override
  public void check(Xml module, Checks checks) {
    Conditions.check(module, module, checks);
    Placing.section(module, checks);
    checks.number("weight", module, module);
  }

  @Override
  public Made create(Xml module, Live live) {
    return Made.of(
        new WebSection(
            live.complete(module),
            module.attribute("location", ""),
            Integer.parseInt(module.attribute("weight", "1000")),
            module.child("label").map(l -> l.attribute("key")).orElse(null)));
  }
}
