# METADATA
# title: Glue jobs log while they run
# description: >-
#   What the job does is seen only when it has ended, if at all: continuous logging is off.
# related_resources:
#   - ref: https://docs.aws.amazon.com/glue/latest/dg/monitor-continuous-logging-enable.html
# custom:
#   id: glue-job-logs
#   severity: low
#   scope: resource
#   resource: AWS::Glue::Job
#   reads:
#     AWS::Glue::Job: [LogArguments]
#   message: "Continuous logging is off"
#   frameworks:
#     soc2: ["A1.2", "PI1.3"]
#   remediation:
#     console: >-
#       Glue, ETL jobs, the job, Job details, Advanced: Continuous logging.
#     cli: |
#       aws glue update-job --job-name NAME --job-update file://job.json
#     terraform: |
#       resource "aws_glue_job" "orders" {
#         default_arguments = {
#           "--enable-continuous-cloudwatch-log" = "true"
#         }
#       }
#   since: "0.1.0"
package rules.aws.glue.job_logs

fail contains {"resource": job.arn, "evidence": {}} if {
	some job in input.resources["AWS::Glue::Job"]
	arguments := job.attributes.LogArguments
	not arguments["--enable-continuous-cloudwatch-log"] == "true"
}
