package minijira.plugin.type;

import com.atlassian.jira.plugin.workflow.WorkflowPluginFunctionFactory;
import com.opensymphony.workflow.FunctionProvider;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import minijira.plugin.descriptor.Shape;
import minijira.plugin.descriptor.Xml;
import minijira.plugin.module.WorkflowFunctionModule;

final class WorkflowFunctionType implements ModuleType {
  private static final Set<String> VIEWS = Set.of("view", "input-parameters", "edit-parameters");

  @Override
  public String element() {
    return "workflow-function";
  }

  @Override
  public Shape shape() {
    Shape shape =
        Shape.module("class!")
            .child("function-class!", Shape.text())
            .child("resource!", Shape.RESOURCE);
    for (String flag :
        new String[] {
          "orderable", "unique", "deletable", "editable", "addable", "default", "weight"
        }) shape.child(flag, Shape.of());
    return shape;
  }

  @Override
  public void check(Xml module, Checks checks) {
    checks.concrete(
        module.attribute("class", ""), WorkflowPluginFunctionFactory.class, module, module);
    module
        .child("function-class")
        .ifPresent(f -> checks.concrete(f.text(), FunctionProvider.class, f, module));
    module
        .children("resource")
        .forEach(
            resource -> {
              if (!"velocity".equals(resource.attribute("type"))
                  || !VIEWS.contains(resource.attribute("name", "")))
                checks.problem(
                    resource,
                    module,
                    "resource " + resource.attributes() + ".",
                    "use type velocity with the names view, input-parameters, edit-parameters.");
              else checks.template(resource.attribute("location", ""), resource, module);
            });
  }

  @Override
  public Made create(Xml module, Live live) {
    Map<String, String> templates = new LinkedHashMap<>();
    module
        .children("resource")
        .forEach(r -> templates.put(r.attribute("name", ""), r.attribute("location", "")));
    return Made.of(
        new WorkflowFunctionModule(
            live.complete(module),
            module.attribute("i18n-name-key", ""),
            live.create(module.attribute("class", ""), WorkflowPluginFunctionFactory.class),
            module.child("function-class").map(Xml::text).orElse(""),
            templates));
  }
}
