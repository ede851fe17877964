package io.roundtrip.notify.send.decide.rest;

import com.atlassian.annotations.security.LicensedOnly;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.roundtrip.host.jira.Access;
import io.roundtrip.host.rest.JsonBody;
import io.roundtrip.host.rest.Paging;
import io.roundtrip.host.rest.Why;
import io.roundtrip.kernel.Page;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.Refused;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.Standstill;
import io.roundtrip.notify.State;
import io.roundtrip.notify.send.decide.DecideMail;
import io.roundtrip.notify.send.decide.Decision;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Providers;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who was told what, who was not, and why. For the project's administrators. */
@Path("outbox")
@Produces(MediaType.APPLICATION_JSON)
@LicensedOnly
public final class OutboxResource {
  private final Access access;
  private final Outbox outbox;
  private final DecideMail decide;
  private final Standstill standstill;
  private final Mails mails;
  private final ShownMails shown;

  @Inject
  public OutboxResource(
      Access access,
      Outbox outbox,
      DecideMail decide,
      Standstill standstill,
      Mails mails,
      ShownMails shown) {
    this.access = access;
    this.outbox = outbox;
    this.decide = decide;
    this.standstill = standstill;
    this.mails = mails;
    this.shown = shown;
  }

  @GET
  public MailJson.Listing get(
      @QueryParam("project") @Nullable String project,
      @QueryParam("state") List<String> states,
      @BeanParam Paging paging) {
    ProjectId id = Access.id(access.administered(project == null ? "" : project));
    Set<State> wanted = wanted(states);
    Page page = paging.page(20);
    Reason halted = standstill.everywhere().orElse(null);
    return new MailJson.Listing(
        page.start(),
        page.limit(),
        outbox.count(id, wanted),
        halted == null ? null : halted.word(),
        mails.text(halted),
        json(outbox.list(id, wanted, page)));
  }

  record WhyJson(@JsonProperty("why") @Nullable String why) {}

  /** Sends a stuck mail again, after all checks. {"why": "…"} is kept with it. */
  @POST
  @Path("{id}/retry")
  @Consumes(MediaType.APPLICATION_JSON)
  public MailJson retry(@PathParam("id") long id, @Context Providers json, InputStream body) {
    allowed(id);
    return decided(id, Decision.RETRY, why(body, json));
  }

  @POST
  @Path("{id}/discard")
  @Consumes(MediaType.APPLICATION_JSON)
  public MailJson discard(@PathParam("id") long id, @Context Providers json, InputStream body) {
    allowed(id);
    return decided(id, Decision.DISCARD, why(body, json));
  }

  /** It did arrive, as somebody found out; for a mail that may have left. */
  @POST
  @Path("{id}/arrived")
  @Consumes(MediaType.APPLICATION_JSON)
  public MailJson arrived(@PathParam("id") long id, @Context Providers json, InputStream body) {
    allowed(id);
    return decided(id, Decision.ARRIVED, why(body, json));
  }

  private MailJson decided(long id, Decision decision, String why) {
    return json(List.of(decide.one(id, decision, why, access.user()))).get(0);
  }

  private List<MailJson> json(List<OutboxEntry> rows) {
    return shown.of(rows, access.user());
  }

  private static String why(InputStream body, Providers json) {
    return JsonBody.orNone(body, WhyJson.class, json).map(sent -> Why.read(sent.why())).orElse("");
  }

  /** A mail of a project somebody may not see is answered like one that is not there. */
  private void allowed(long id) {
    OutboxEntry row = outbox.find(id).orElseThrow(() -> none(id));
    if (!access.administers(row.message().project())) throw none(id);
  }

  private static Refused none(long id) {
    return new Refused(Refused.Kind.NOT_FOUND, Problem.of("id", "no-such-mail", Long.toString(id)));
  }

  private static Set<State> wanted(List<String> words) {
    Set<State> wanted = EnumSet.noneOf(State.class);
    for (String word : words) {
      if (word.isEmpty()) continue;
      State state =
          List.of(State.values()).stream()
              .filter(each -> each.word().equals(word))
              .findFirst()
              .orElseThrow(
                  () ->
                      new Refused(
                          Refused.Kind.BAD_INPUT, Problem.of("state", "unknown-state", word)));
      wanted.add(state);
    }
    return wanted;
  }
}
