package minijira.web.action;

import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.web.action.JiraWebActionSupport;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import minijira.node.Components;
import minijira.plugin.PluginModules;
import minijira.plugin.module.ActionModule;
import minijira.web.ActionContext;
import minijira.web.Halt;
import minijira.web.PageFrame;
import minijira.web.Pages;
import minijira.web.Request;
import minijira.web.Response;
import minijira.web.Templates;
import minijira.web.WebServer;

/** Runs the webwork action an address means and shows its view. */
public final class Actions {
  private Actions() {}

  /** False if no action has this address. */
  public static boolean serve(String path, Request request) throws Exception {
    String name = path.substring(path.lastIndexOf('/') + 1, path.length() - ".jspa".length());
    PluginModules modules = Components.get(PluginModules.class);
    Optional<Call> call = Call.of(name, modules.all(ActionModule.class));
    Method method = call.map(Call::method).orElse(null);
    if (method == null) return false;
    Gate gate = new Gate(call.get(), method, request);
    gate.check(path);
    if (gate.needsWebSudo() && !Pages.confirmedByPassword(request)) {
      Pages.askPassword(request);
      return true;
    }
    gate.checkToken();
    run(call.get(), path, request);
    return true;
  }

  private static void run(Call call, String path, Request request) throws Exception {
    Class<?> type = call.action().actionClass();
    Object made = Components.get(PluginModules.class).plugin().create(type);
    if (!(made instanceof JiraWebActionSupport action))
      throw new IllegalStateException(type.getName() + " is no JiraWebActionSupport");
    String result;
    try (ActionContext context =
        ActionContext.open(request.raw(), request.rawResponse(), call.command())) {
      Parameters.set(action, request.form());
      result = action.execute();
      if (result != null && !result.equals(JiraWebActionSupport.NONE))
        show(call, result, action, path, request);
    }
  }

  private static void show(
      Call call, String result, JiraWebActionSupport action, String path, Request request)
      throws Exception {
    String view = call.view(result);
    if (view == null) throw withoutView(call, result, action);
    Map<String, Object> values = new HashMap<>();
    values.put("action", action);
    values.put("i18n", Components.get(JiraAuthenticationContext.class).getI18nHelper());
    values.put("req", request.raw());
    values.put("baseurl", WebServer.CONTEXT);
    values.put("atl_token", request.xsrfToken());
    values.put("xsrfToken", request.xsrfToken());
    String html = Components.get(Templates.class).renderAction(view, values, action);
    PageFrame.Kind kind =
        path.startsWith("/secure/admin/") ? PageFrame.Kind.ADMIN : PageFrame.Kind.GENERAL;
    boolean bare =
        "true".equals(request.param("inline")) || "dialog".equals(request.param("decorator"));
    String whole = bare ? html : Pages.decorated(request, html, kind);
    Pages.send(Response.html(whole), request);
  }

  private static Halt withoutView(Call call, String result, JiraWebActionSupport action) {
    String said = String.join(" ", action.getErrorMessages());
    return switch (result) {
      case JiraWebActionSupport.LOGIN -> Halt.login();
      case JiraWebActionSupport.PERMISSION_VIOLATION_RESULT, "securitybreach" ->
          Halt.forbidden(said.isEmpty() ? "You do not have the permission for this page." : said);
      case JiraWebActionSupport.ISSUE_NOT_FOUND_RESULT ->
          Halt.notFound("The issue does not exist.");
      case JiraWebActionSupport.ERROR -> Halt.badRequest(said.isEmpty() ? "Error" : said);
      default ->
          throw new IllegalStateException(
              call.action().alias() + " has no view for the result " + result);
    };
  }
}
