package io.plumbline.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/** What every writer keeps to. Golden files change only with {@code -Dplumbline.update=true}. */
interface ReportWriterContract {
  ReportWriter writer();

  /** Fails unless the text is what the format's own parser takes, with every finding in it. */
  void assertValid(byte[] written, Report report) throws Exception;

  /** What of a file is compared with the golden one. */
  default String comparable(String written) {
    return written;
  }

  @Test
  default void writesTheGoldenFile() throws Exception {
    Path golden = Path.of("samples", "report." + writer().format());
    byte[] written = bytes(SampleReports.small());
    if (Boolean.getBoolean("plumbline.update")) {
      Files.write(golden, written);
    }
    assertThat(comparable(new String(written, UTF_8)))
        .as("if the change is meant, run again with -Dplumbline.update=true and read the diff")
        .isEqualTo(comparable(Files.readString(golden)));
    assertValid(written, SampleReports.small());
  }

  @Test
  default void givesTheSameBytesTwice() throws Exception {
    assertThat(bytes(SampleReports.of(40))).isEqualTo(bytes(SampleReports.of(40)));
  }

  @Test
  default void givesTheSameBytesWhereNumbersAreWrittenOtherwise() throws Exception {
    Report report = SampleReports.of(1200);
    byte[] here = bytes(report);
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    try {
      assertThat(bytes(report)).isEqualTo(here);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  default void writesHostileTextAsText() throws Exception {
    assertValid(bytes(HostileReport.report()), HostileReport.report());
  }

  @Test
  default void writesAnEmptyReport() throws Exception {
    assertValid(bytes(SampleReports.empty()), SampleReports.empty());
  }

  @Test
  default void leavesTheStreamOpen() throws IOException {
    writer()
        .write(
            SampleReports.small(),
            new ByteArrayOutputStream() {
              @Override
              public void close() {
                throw new AssertionError("the caller closes the stream");
              }
            });
  }

  @Test
  default void passesOnThatTheDiskIsFull() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    assertThatThrownBy(() -> writer().write(SampleReports.of(40), full))
        .isInstanceOf(IOException.class)
        .hasMessage("No space left on device");
  }

  @Test
  default void isFoundWithoutAList() {
    assertThat(ServiceLoader.load(ReportWriter.class))
        .extracting(ReportWriter::format)
        .contains(writer().format());
  }

  @Test
  default void namesAFileExtensionAndOneLine() {
    assertThat(writer().format()).matches("[a-z]+(\\.[a-z]+)?");
    assertThat(writer().description()).isNotBlank().doesNotContain("\n").hasSizeLessThan(80);
  }

  default byte[] bytes(Report report) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writer().write(report, out);
    return out.toByteArray();
  }
}
