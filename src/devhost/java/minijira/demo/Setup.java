package minijira.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes a project and switches Roundtrip on in it, as an administrator would by hand. */
final class Setup {
  static final String API = "/rest/roundtrip/1.0";

  private final Door admin;

  Setup(Door admin) {
    this.admin = admin;
  }

  void project(String key, String name) {
    if (!admin.has("/rest/api/2/project/" + key)) {
      admin.post(
          "/rest/api/2/project",
          Map.of("key", key, "name", name, "lead", "pm", "projectTypeKey", "software"));
    }
    String at = API + "/projects/" + key + "/setup";
    admin.post(at, Map.of("confirm", true, "version", version(at)));
    mapStatuses(key);
  }

  /** Takes the suggestion for every status that nobody mapped yet. */
  private void mapStatuses(String key) {
    JsonNode now = admin.get(API + "/projects/" + key + "/statuses");
    if (now.get("version").asInt() > 0) return;
    Map<String, String> mapping = new LinkedHashMap<>();
    for (JsonNode status : now.get("statuses"))
      mapping.put(status.get("id").asText(), status.get("suggested").asText());
    admin.put(API + "/projects/" + key + "/statuses", Map.of("version", 0, "statuses", mapping));
  }

  /** Whoever reads the inbox reaches this host; without it mails carry no link to stop them. */
  void customersReach(String address) {
    String at = API + "/admin/customer-address";
    admin.put(at, Map.of("address", address, "version", version(at)));
  }

  /**
   * Mail leaves at once instead of after the undo window, so that a visitor sees it in the inbox.
   */
  void tellAtOnce(String key) {
    String at = API + "/projects/" + key + "/settings";
    admin.put(
        at,
        Map.of(
            "on",
            true,
            "mode",
            "live",
            "undoSeconds",
            0,
            "fromName",
            "Routely",
            "version",
            version(at)));
  }

  private int version(String at) {
    return admin.get(at).get("version").asInt();
  }
}
