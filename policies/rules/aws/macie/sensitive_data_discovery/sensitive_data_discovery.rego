# METADATA
# title: Sensitive data in S3 is found and classified
# description: >-
#   Nobody protects what nobody knows of. Macie, or another tool, has to look through the buckets. A person decides
#   whether that is done; the evidence is where Macie is on and what it was told to do.
# related_resources:
#   - ref: https://docs.aws.amazon.com/macie/latest/user/discovery-asdd.html
# custom:
#   id: macie-sensitive-data-discovery
#   severity: medium
#   scope: account
#   resource: AWS::::Account
#   reads:
#     AWS::::Account: [Account]
#     AWS::Macie::Session: [status, AutomatedDiscoveryConfiguration, ClassificationJobs]
#   message: "Macie is on in: {regions}; automated discovery in: {automated}; {jobs} classification jobs"
#   manual: true
#   frameworks:
#     cis-aws-7.0: ["3.1.3"]
#     cis-aws-6.0: ["3.1.3"]
#     cis-aws-5.0: ["2.1.3"]
#     cis-aws-3.0: ["2.1.3"]
#   remediation:
#     console: >-
#       Macie, in each region with buckets: Get started, Enable Macie, then Automated discovery, Enable.
#     cli: |
#       aws macie2 enable-macie --status ENABLED --region REGION
#       aws macie2 update-automated-discovery-configuration --status ENABLED --region REGION
#     terraform: |
#       resource "aws_macie2_account" "this" {
#         status = "ENABLED"
#       }
#   since: "0.1.0"
package rules.aws.macie.sensitive_data_discovery

fail contains {"resource": account.arn, "evidence": evidence} if {
	some account in input.resources["AWS::::Account"]
	evidence := {"regions": _words(_enabled), "automated": _words(_automated), "jobs": count(_jobs)}
}

_enabled contains session.region if {
	some session in input.resources["AWS::Macie::Session"]
	session.attributes.status == "ENABLED"
}

_automated contains session.region if {
	some session in input.resources["AWS::Macie::Session"]
	session.attributes.AutomatedDiscoveryConfiguration.status == "ENABLED"
}

_jobs contains job.jobId if {
	some session in input.resources["AWS::Macie::Session"]
	some job in session.attributes.ClassificationJobs
	not job.jobStatus in {"CANCELLED", "USER_PAUSED"}
}

_words(regions) := concat(", ", sort(regions)) if count(regions) > 0

_words(regions) := "no region" if count(regions) == 0
