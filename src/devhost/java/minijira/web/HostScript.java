package minijira.web;

import java.io.IOException;
import java.io.InputStream;

/** The small script every page has: data of WRM, the context path, metas, texts. */
final class HostScript {
  static final String TAG =
      "<script src=\"" + WebServer.CONTEXT + "/host/wrm.js\" defer></script>\n";
  private static final String FILE = "/minijira/web/wrm.js";

  private HostScript() {}

  static Response answer() throws IOException {
    try (InputStream in = HostScript.class.getResourceAsStream(FILE)) {
      if (in == null) throw new IllegalStateException(FILE + " is missing");
      return Response.bytes(ContentTypes.of(FILE), in.readAllBytes())
          .header("Cache-Control", "public, max-age=300");
    }
  }
}
