package minijira.pages;

import static minijira.pages.Html.attr;
import static minijira.pages.Html.el;
import static minijira.pages.Words.t;

import minijira.jira.mail.IncomingMail;
import minijira.node.Components;
import minijira.plugin.module.MessageHandlerModule;
import minijira.web.Halt;
import minijira.web.Request;
import minijira.web.Response;

/** Which handler of a plugin reads which mailbox; here a mailbox is an address of the inbox. */
final class IncomingMailPage {
  static final String PAGE = "/secure/admin/IncomingMailServers.jspa";
  static final String SAVE = "/secure/admin/EditHandlerDetailsUsingParams.jspa";

  private IncomingMailPage() {}

  static Response show(Request request) {
    request.requireAdmin();
    IncomingMail incoming = Components.get(IncomingMail.class);
    return AdminPages.page(
        request,
        t("Incoming mail"),
        Html.NOTHING,
        incoming.handlers().isEmpty()
            ? Look.empty("email", t("No mail handlers"), t("No app here reads mail."))
            : Html.of(
                el("p", t("Mail to the address goes to its handler every ten seconds.")),
                Html.each(incoming.handlers(), handler -> form(request, incoming, handler))));
  }

  private static Html form(Request request, IncomingMail incoming, MessageHandlerModule handler) {
    String id = "mailbox-" + Fragments.shortKey(handler.key());
    return Forms.post(
        request,
        SAVE,
        Forms.hidden("handler", handler.key()),
        Forms.group(
            id,
            Fragments.text(handler.name(), handler.key()),
            false,
            el(
                "input.text",
                attr("type", "email"),
                attr("id", id),
                attr("name", "mailbox"),
                attr("value", incoming.mailbox(handler))),
            t("An address; nothing is read without one."),
            null),
        Forms.buttons("save-" + id, t("Save"), null));
  }

  static Response save(Request request) {
    request.requireAdmin();
    IncomingMail incoming = Components.get(IncomingMail.class);
    String key = request.param("handler", "");
    if (incoming.handlers().stream().noneMatch(handler -> handler.key().equals(key)))
      throw Halt.notFound(t("There is no such handler."));
    incoming.read(key, request.param("mailbox", ""));
    return Flags.then(request, Response.redirect(PAGE), t("Mailbox saved"));
  }
}
