package io.plumbline.securityhub;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import software.amazon.awssdk.services.securityhub.model.AwsSecurityFinding;
import software.amazon.awssdk.services.securityhub.model.AwsSecurityFindingFilters;
import software.amazon.awssdk.services.securityhub.model.GetFindingsRequest;
import software.amazon.awssdk.services.securityhub.model.StringFilter;
import software.amazon.awssdk.services.securityhub.model.StringFilterComparison;

/** Reads back what Plumbline has sent to a hub. */
public final class HubReader {
  private static final int PAGE = 100;

  private final Hubs hubs;
  private final String partition;

  /**
   * Calls nothing yet.
   *
   * @param partition such as {@code aws}
   */
  public HubReader(Hubs hubs, String partition) {
    this.hubs = hubs;
    this.partition = partition;
  }

  /** The ids of all findings of a place that are not archived. */
  public Set<String> ids(Place place) {
    Set<String> ids = new TreeSet<>();
    forEach(place, finding -> ids.add(finding.id()));
    return ids;
  }

  /** Gives every finding of a place that is not archived, page by page. */
  public void forEach(Place place, Consumer<AwsSecurityFinding> action) {
    AwsSecurityFindingFilters filters =
        AwsSecurityFindingFilters.builder()
            .productArn(equalTo(AsffMapper.productArn(partition, place)))
            .id(
                StringFilter.builder()
                    .comparison(StringFilterComparison.PREFIX)
                    .value("v1:")
                    .build())
            .recordState(equalTo("ACTIVE"))
            .build();
    GetFindingsRequest request =
        GetFindingsRequest.builder().filters(filters).maxResults(PAGE).build();
    hubs.in(place.account(), place.region())
        .getFindingsPaginator(request)
        .findings()
        .forEach(action);
  }

  private static StringFilter equalTo(String value) {
    return StringFilter.builder().comparison(StringFilterComparison.EQUALS).value(value).build();
  }
}
