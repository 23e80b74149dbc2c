// They wait for disks and for processes to start more than they compute.
[assembly: LevelOfParallelism(4)]
