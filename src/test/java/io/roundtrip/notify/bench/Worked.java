package io.roundtrip.notify.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.Duration;
import java.util.stream.Stream;

/** Processor time of this JVM, and of an embedded database. */
record Worked(Duration jvm, Duration database) {
  static Worked sofar(EmbeddedPostgres server) {
    String port = Integer.toString(server.getPort());
    Stream<ProcessHandle> database =
        ProcessHandle.allProcesses()
            .filter(each -> each.info().command().orElse("").contains("embedded-pg"))
            .filter(each -> each.info().commandLine().orElse("").contains(port))
            .flatMap(each -> Stream.concat(Stream.of(each), each.descendants()))
            .distinct();
    return new Worked(time(ProcessHandle.current()), sum(database));
  }

  private static Duration sum(Stream<ProcessHandle> processes) {
    return processes.map(Worked::time).reduce(Duration.ZERO, Duration::plus);
  }

  private static Duration time(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  Worked since(Worked before) {
    return new Worked(jvm.minus(before.jvm), database.minus(before.database));
  }

  Duration all() {
    return jvm.plus(database);
  }
}
