package io.roundtrip.intake.rest;

import com.atlassian.annotations.security.LicensedOnly;
import io.roundtrip.customers.OutsideIds;
import io.roundtrip.host.jira.Access;
import io.roundtrip.host.rest.JsonBody;
import io.roundtrip.intake.Outcome;
import io.roundtrip.intake.ReadFeedback;
import io.roundtrip.intake.RecordFeedback;
import io.roundtrip.intake.Submission;
import io.roundtrip.kernel.SignalId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.signals.Channel;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Providers;
import java.io.InputStream;
import java.util.Map;

/** Feedback in, one piece at a time. */
@Path("feedback")
@Produces(MediaType.APPLICATION_JSON)
@LicensedOnly
public final class FeedbackResource {
  private final RecordFeedback record;
  private final ReadFeedback read;
  private final Access access;
  private final OutsideIds ids;

  @Inject
  public FeedbackResource(RecordFeedback record, ReadFeedback read, Access access, OutsideIds ids) {
    this.record = record;
    this.read = read;
    this.access = access;
    this.ids = ids;
  }

  /**
   * 201, or everything that is wrong; 409 names the issue that has the same source reference. Safe
   * to repeat with a source reference.
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response post(InputStream body, @Context Providers providers) {
    UserKey by = access.user();
    Map<?, ?> json = JsonBody.read(body, Map.class, providers);
    Outcome.Kept kept = record.one(JsonForm.of(json), new Submission(by, "rest", Channel.OTHER));
    return Response.status(Response.Status.CREATED).entity(json(read.kept(kept, by))).build();
  }

  @GET
  @Path("{id}")
  public FeedbackJson get(@PathParam("id") long id) {
    return json(read.require(new SignalId(id), access.user()));
  }

  private FeedbackJson json(ReadFeedback.Shown shown) {
    return FeedbackJson.of(shown.seenWith(access.sight(shown.issueKey())), ids);
  }
}
