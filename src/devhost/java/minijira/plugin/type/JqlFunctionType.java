package minijira.plugin.type;

import com.atlassian.jira.plugin.jql.function.JqlFunction;
import com.atlassian.jira.plugin.jql.function.JqlFunctionModuleDescriptor;
import java.util.Comparator;
import minijira.plugin.descriptor.Shape;
import minijira.plugin.descriptor.Xml;
import minijira.plugin.module.JqlFunctionModule;
import minijira.plugin.place.Places.Kind;

final class JqlFunctionType implements ModuleType {
  @Override
  public String element() {
    return "jql-function";
  }

  @Override
  public Shape shape() {
    return Shape.module("class!").child("fname!", Shape.text()).child("list", Shape.text());
  }

  @Override
  public void check(Xml module, Checks checks) {
    checks.concrete(module.attribute("class", ""), JqlFunction.class, module, module);
    module
        .child("fname")
        .ifPresent(
            name -> {
              if (!name.text().matches("[A-Za-z_][A-Za-z0-9_]*"))
                checks.problem(
                    name,
                    module,
                    "function name \"" + name.text() + "\".",
                    "use letters, digits and _.");
              Clashes.Found found = new Clashes.Found(name, module, checks);
              Comparator<String> as = String.CASE_INSENSITIVE_ORDER;
              Clashes.jiras("function", name.text(), Kind.FUNCTION, as, found);
              Clashes.earlier(
                  "function",
                  Clashes.all(element(), checks, one -> one.children("fname")),
                  Xml::text,
                  as,
                  found);
            });
  }

  @Override
  public Made create(Xml module, Live live) {
    Descriptor descriptor =
        new Descriptor(
            module.child("fname").map(Xml::text).orElse(""),
            module.child("list").map(l -> l.text().equals("true")).orElse(false));
    JqlFunction function = live.create(module.attribute("class", ""), JqlFunction.class);
    function.init(descriptor);
    return Made.of(
        new JqlFunctionModule(
            live.complete(module), descriptor.getFunctionName(), descriptor.isList(), function));
  }

  private record Descriptor(String getFunctionName, boolean isList)
      implements JqlFunctionModuleDescriptor {}
}
