package io.roundtrip.priority.rest;

import com.atlassian.annotations.security.LicensedOnly;
import io.roundtrip.host.Phrases;
import io.roundtrip.host.Visibility;
import io.roundtrip.host.jira.Access;
import io.roundtrip.host.rest.JsonBody;
import io.roundtrip.host.rest.Paging;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import io.roundtrip.priority.ExplainScore;
import io.roundtrip.priority.PriorityScore;
import io.roundtrip.priority.Scores;
import io.roundtrip.priority.WhatIf;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Providers;
import java.io.InputStream;

/** The score of an item as it is now, as it was, and as it would be. */
@Path("items/{issueKey}/score")
@Produces(MediaType.APPLICATION_JSON)
@LicensedOnly
public final class ScoreResource {
  private final Access access;
  private final WhatIf whatIf;
  private final Scores scores;
  private final Phrases texts;

  @Inject
  public ScoreResource(Access access, WhatIf whatIf, Scores scores, Phrases texts) {
    this.access = access;
    this.whatIf = whatIf;
    this.scores = scores;
    this.texts = texts;
  }

  @GET
  public ScoreJson get(@PathParam("issueKey") String issueKey) {
    Visibility.Shown item = access.visible("issueKey", issueKey);
    return json(item, compared(item, WhatIf.Tried.NOTHING).now());
  }

  @GET
  @Path("history")
  public ScoreJson.HistoryJson history(
      @PathParam("issueKey") String issueKey, @BeanParam Paging paging) {
    Visibility.Shown item = access.visible("issueKey", issueKey);
    return new ScoreJson.HistoryJson(
        scores.history(item.issue(), paging.page(20)).stream().map(ScoreJson::kept).toList());
  }

  @POST
  @Path("what-if")
  @Consumes(MediaType.APPLICATION_JSON)
  public ScoreJson.ComparedJson whatIf(
      @PathParam("issueKey") String issueKey, @Context Providers json, InputStream body) {
    Visibility.Shown item = access.visible("issueKey", issueKey);
    WhatIf.Compared compared =
        compared(item, TryReader.read(JsonBody.read(body, ScoreJson.TryJson.class, json)));
    return new ScoreJson.ComparedJson(json(item, compared.now()), json(item, compared.then()));
  }

  private WhatIf.Compared compared(Visibility.Shown item, WhatIf.Tried tried) {
    return whatIf
        .on(item.issue(), tried)
        .orElseThrow(
            () ->
                new Refused(
                    Refused.Kind.NOT_FOUND, Problem.of("issueKey", "unknown-issue", item.key())));
  }

  private ScoreJson json(Visibility.Shown item, PriorityScore score) {
    return ScoreJson.of(item.key(), score, new ExplainScore(texts).sentence(score));
  }
}
