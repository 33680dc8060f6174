package io.plumbline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The distribution as a user unpacks and starts it. */
final class DistributionIT {
  /** What a run left behind. */
  record Result(int exitCode, String out, String err) {}

  @TempDir Path directory;
  private Path home;
  private final Map<String, String> environment = new TreeMap<>();

  @BeforeEach
  void unpackIntoAFolderWithASpace() throws Exception {
    Path archive = only("target", "plumbline-*.tar.gz");
    Path place = Files.createDirectory(directory.resolve("some place"));
    Process tar =
        new ProcessBuilder("tar", "-xzf", archive.toString(), "-C", place.toString()).start();
    assertThat(tar.waitFor()).isZero();
    home = only(place.toString(), "plumbline-*");
    environment.put("PATH", System.getenv("PATH"));
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("XDG_CACHE_HOME", directory.resolve("cache").toString());
  }

  @Test
  void it_says_its_version_and_is_ready_to_be_fast_afterwards() throws Exception {
    Result result = run("--version");

    assertThat(result).isEqualTo(new Result(0, "plumbline " + ToolVersion.text() + "\n", ""));
    try (Stream<Path> files = Files.walk(directory.resolve("cache"))) {
      assertThat(files.filter(file -> file.toString().endsWith(".jsa"))).hasSize(1);
    }
    assertThat(run("--version")).isEqualTo(result);
  }

  @Test
  void it_starts_through_a_link_and_without_a_cache() throws Exception {
    Path link = directory.resolve("link");
    Files.createSymbolicLink(link, home.resolve("bin/plumbline"));
    environment.put("XDG_CACHE_HOME", "/dev/null/cache");

    Result result = start(List.of(link.toString(), "packs"));

    assertThat(result.exitCode()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out()).contains("cis-aws-7.0");
  }

  @Test
  void a_java_home_without_java_is_named() throws Exception {
    environment.put("JAVA_HOME", "/nowhere");

    assertThat(run("--version"))
        .isEqualTo(
            new Result(
                2,
                "",
                "plumbline: JAVA_HOME is /nowhere, but there is no bin/java in it; set it to a Java"
                    + " 17 or later, or unset it.\n"));
  }

  @Test
  void an_old_java_is_refused() throws Exception {
    Path old = Files.createDirectories(directory.resolve("jdk8/bin")).resolve("java");
    Files.writeString(old, "#!/bin/sh\necho 'openjdk version \"1.8.0_402\"' >&2\n", UTF_8);
    assertThat(old.toFile().setExecutable(true)).isTrue();
    environment.put("JAVA_HOME", directory.resolve("jdk8").toString());

    assertThat(run("--version"))
        .isEqualTo(
            new Result(
                2,
                "",
                "plumbline: "
                    + old
                    + " is Java 1.8.0_402; Plumbline needs 17 or later (set JAVA_HOME).\n"));
  }

  @Test
  void a_machine_without_java_is_told_what_to_install() throws Exception {
    environment.remove("JAVA_HOME");
    Path bin = Files.createDirectory(directory.resolve("bin"));
    for (String tool : List.of("sh", "dirname", "readlink")) {
      Files.createSymbolicLink(bin.resolve(tool), which(tool));
    }
    environment.put("PATH", bin.toString());

    assertThat(run("--version"))
        .isEqualTo(
            new Result(
                2,
                "",
                "plumbline: Java is missing; install a Java runtime 17 or later, or set"
                    + " JAVA_HOME.\n"));
  }

  @Test
  void it_brings_licences_and_the_emulator() throws Exception {
    assertThat(home.resolve("LICENSE")).isRegularFile();
    assertThat(Files.readString(home.resolve("licenses/THIRD-PARTY.txt"), UTF_8))
        .contains("info.picocli:picocli:", "software.amazon.awssdk:s3:");
    assertThat(home.resolve("bin/plumbline-ci")).isExecutable();
    assertThat(home.resolve("share/emulator/serve.py")).isRegularFile();
    assertThat(home.resolve("share/emulator/requirements.txt")).isRegularFile();
    assertThat(home.resolve("share/sample-snapshot/manifest.json")).isRegularFile();
  }

  @Test
  void without_python_the_demo_judges_the_sample() throws Exception {
    environment.put("PLUMBLINE_PYTHON", "/nowhere/python3");
    Path out = directory.resolve("out");

    Result result = run("demo", "--quiet", "--out", out.toString());

    assertThat(result)
        .isEqualTo(
            new Result(
                3,
                "",
                "plumbline: no emulated account, because there is no Python 3.10 or later on the"
                    + " PATH; the bundled sample snapshot is judged instead.\n"));
    assertThat(out).isDirectoryContaining("glob:**/report.{html}");
    assertThat(out.resolve("report.json")).isRegularFile();
    assertThat(out.resolve("report.sarif")).isRegularFile();
  }

  @Test
  void the_demo_scans_an_emulated_account_and_reads_back_what_it_pushed() throws Exception {
    Map<String, String> own = System.getenv();
    Path cache = Path.of(own.getOrDefault("HOME", "/"), ".cache");
    // The packages that other tests have installed already.
    environment.put("XDG_CACHE_HOME", own.getOrDefault("XDG_CACHE_HOME", cache.toString()));
    own.forEach((name, value) -> environment.merge(name, value, (mine, theirs) -> mine));
    Path out = directory.resolve("out");

    Result result = run("demo", "--out", out.toString());

    assertThat(result.exitCode()).as(result.err()).isEqualTo(3);
    assertThat(result.out())
        .containsPattern("Security Hub took in (\\d+) of \\d+ findings, and \\1 were read back");
    assertThat(out.resolve("report.html")).isRegularFile();
    assertThat(out.resolve("report.json")).isRegularFile();
    assertThat(out.resolve("report.sarif")).isRegularFile();
  }

  private Result run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(home.resolve("bin/plumbline").toString());
    command.addAll(List.of(arguments));
    return start(command);
  }

  private Result start(List<String> command) throws IOException, InterruptedException {
    Path out = directory.resolve("out.txt");
    Path err = directory.resolve("err.txt");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().clear();
    builder.environment().putAll(environment);
    int code = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start().waitFor();
    return new Result(code, Files.readString(out, UTF_8), Files.readString(err, UTF_8));
  }

  private static Path which(String tool) {
    return Stream.of("/bin", "/usr/bin")
        .map(folder -> Path.of(folder, tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow();
  }

  private static Path only(String folder, String glob) throws IOException {
    try (var files = Files.newDirectoryStream(Path.of(folder), glob)) {
      return files.iterator().next();
    }
  }
}
