package io.roundtrip.setup.rate.rest;

import com.atlassian.annotations.security.AdminOnly;
import com.atlassian.sal.api.websudo.WebSudoRequired;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.roundtrip.host.jira.Access;
import io.roundtrip.host.rest.JsonBody;
import io.roundtrip.host.rest.Seen;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.setup.rate.MailRates;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Providers;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** How many mails may leave in a minute; for Jira administrators. */
@Path("admin/mail-rates")
@Produces(MediaType.APPLICATION_JSON)
@AdminOnly
@WebSudoRequired
public final class MailRatesResource {
  /** As it is sent and as it is answered. */
  record RatesJson(
      @JsonProperty("server") @Nullable Integer server,
      @JsonProperty("domain") @Nullable Integer domain,
      @JsonProperty("version") @Nullable Integer version) {
    static RatesJson of(MailRates.Now now) {
      return new RatesJson(now.server(), now.domain(), now.version());
    }
  }

  private final Access access;
  private final MailRates rates;

  @Inject
  public MailRatesResource(Access access, MailRates rates) {
    this.access = access;
    this.rates = rates;
  }

  @GET
  public RatesJson get() {
    access.administrator();
    return RatesJson.of(rates.now());
  }

  /** {"server": 60, "domain": 20, "version": 0}; 0 = no limit. */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  public RatesJson put(@Context Providers json, InputStream body) {
    UserKey by = access.administrator();
    RatesJson asked = JsonBody.read(body, RatesJson.class, json);
    int seen = Seen.version(asked.version());
    int server = required("server", asked.server());
    int domain = required("domain", asked.domain());
    return RatesJson.of(rates.change(new MailRates.Now(server, domain, seen), by));
  }

  private static int required(String field, @Nullable Integer rate) {
    if (rate == null) throw new Refused(Refused.Kind.BAD_INPUT, Problem.of(field, "required"));
    return rate;
  }
}
