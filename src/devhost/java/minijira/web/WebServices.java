package minijira.web;

import com.atlassian.jira.security.xsrf.XsrfTokenGenerator;
import com.atlassian.sal.api.auth.LoginUriProvider;
import com.atlassian.sal.api.websudo.WebSudoManager;
import com.atlassian.sal.api.xsrf.XsrfRequestValidator;
import com.atlassian.sal.api.xsrf.XsrfTokenAccessor;
import com.atlassian.sal.api.xsrf.XsrfTokenValidator;
import com.atlassian.templaterenderer.TemplateRenderer;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import minijira.node.Components;
import minijira.store.Db;

/** Registers the web layer's services. Call it before the plugin starts. */
public final class WebServices {
  private WebServices() {}

  public static void install() {
    SecurityServices security = new SecurityServices();
    Components.add(XsrfTokenGenerator.class, security);
    Components.add(XsrfTokenAccessor.class, security);
    Components.add(XsrfTokenValidator.class, security);
    Components.add(XsrfRequestValidator.class, security);
    Components.add(WebSudoManager.class, security);
    Components.add(LoginUriProvider.class, security);
    Components.add(PageBuilderService.class, WebResources::current);
    Templates templates = new Templates();
    Components.add(Templates.class, templates);
    Components.add(TemplateRenderer.class, templates);
    Router router = new Router();
    Components.add(Router.class, router);
    SignIn.register(router);
    WebSudo.register(router);
    HostRest.register(router);
    router.get("/host/wrm.js", request -> HostScript.answer());
    Components.add(PluginWeb.class, new PluginWeb());
    Db db = Components.find(Db.class);
    Components.add(
        RequestLog.class,
        db == null
            ? new RequestLog(() -> 0, () -> 0)
            : new RequestLog(db::statementsOfThread, db::writtenByThread));
  }
}
