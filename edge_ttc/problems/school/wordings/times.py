"""Ages, durations, speeds and rates, as wordings of ``told`` in the form of ``sayings``."""

from __future__ import annotations

WORDINGS = """
[1#Tom|Ana|Leo|Zara|Finn|Maja] is {a=5/6/7/8/9/10/11/12/13/14/15/16/17} years old [now|today|this year]. How old will [1#he|she|he|she|he|she] be in {b=2/3/4/5/6/7/8/10/12/15/20/25/30} years? | a+b
my [1#aunt|grandpa|dad|mum|uncle|boss] is {a=37/41/46/48/52/55/63/67/71} now. how old was [1#she|he|he|she|he|he] {b=4/5/6/7/8/9/10/12/15/20} years ago | a-b
{M} was {a=4/5/6/7/8/9/11} when the family [moved to the city|got a dog|came to this country|bought the farm|opened the shop]. That was {b=3/4/5/6/8/9/12/14/20} years ago. How old is {M} today? | a+b
In {b=3/4/5/6/7/8/9/10} years {M} will be {a=18/20/21/25/30}. [How old is {M} now?|What is {M}'s age now?|Find {M}'s age today.] | a-b
{M} is {a=12/13/14/15/16/17/18/19} and [cousin|neighbour|friend|playmate] {K} is {b=2/3/4/5/6/7/8/9/10}. [What's|What is] the [age difference|difference between their ages][| in years]? | a-b
{M} is {b=2/3/4/5/6/7} years younger than {K}[, who is|, and {K} is] {a=9/10/11/12/13/14/15/16/22/35}. How old is {M}? | a-b
my [1#big sister|older brother|mum|cousin|coach] is {b=4/5/6/7/8/9/12/20/24/27} years older than me and im {a=8/9/10/11/12/13/14}. [how old is|whats the age of|so what age is] my [1#big sister|older brother|mum|cousin|coach] | a+b
The [1#mother|father|coach|singing teacher] is {p=3/4/5} times as old as [1#her daughter|his son|the youngest player|the youngest pupil], who is {a=8/9/10/11/12}. [Find|Give|Work out] the age of the [1#mother|father|coach|singing teacher]. | p*a
The [factory|hotel|bakery|restaurant|cinema] is {a} years old. That is {p=3/4/5/6/8} times the age of the [school|library|supermarket|sports hall]. How old is the newer building? | a/p
The ages of [my sister|my cousin|our neighbours' son], {M} and {K} are {a=5/7/9/11/14}, {b=6/8/10/13} and {c=4/12/15/16}. [What do they add up to?|What is the sum of the three ages?|Work out their total age.] | a+b; $1+c
Together {M} and {K} are {s=20/22/25/27/30/34} years old[| and they live {d=2/3/4/5} km apart]. {M} is {a=6/8/9/11/12/13/15}. How old is {K}? | s-a
{M} is {a=8/9/10}. [1#Aunt Berta|Uncle Bert|The coach|The new teacher] is {p=3/4/5} times as old. How old will [1#Aunt Berta|Uncle Bert|the coach|the new teacher] be in {b=2/3/4/5/6/10} years? | a*p; $1+b
How old was {M}'s [1#mother|father|grandmother|grandfather] when {M} was born, if {M} is now {a=5/6/7/8/9/10/11/12/13} and the [1#mother|father|grandmother|grandfather] is now {b=41/43/45/47/50/52}? | b-a
{M} is {a=6/7/8/9/10} and {K} is {b=11/12/13/14/16}. How old will {K} be when {M} is {c=18/20/25/30/40}? | b-a; c+$1
{M} is {a=5/7/8/10/12/14}, {K} is {b=4/6/9/11/13/15}. [What will their ages add up to|What will the sum of their ages be|What will be their total age] in {c=2/3/4/5/6/7/8/9/10} years? | a+b; 2*c; $1+$2
{M} is {a=11/12/13/14/15} years old and {K}, [an old neighbour|an old sailor|a friend of the family], is {p=4/5/6} times as old. By how many years is {M} younger? | a*p; $1-a
{M} was born in {a=1948/1955/1961/1967/1974/1980/1986/1993/2001}. [Which|What] year was it when {M} [turned|became] {b=5/7/8/9/10/12/16/18/20}? | a+b
my [1#grandad|godmother|great-aunt|uncle|stepdad|grandma] was born in {a=1950/1956/1959/1963/1968/1971/1977/1984}, so how old did [1#he|she|she|he|he|she] turn in {b=2012/2015/2018/2020/2023/2024} | b-a
The twins are both {a=3/4/5/6/7/8/9/10/11/12/13/14}, and their [brother|sister|cousin] is {b=2/15/16/17/18/19/20}. What is the sum of [all three ages|the ages of the three children|their ages]? | 2*a; $1+b
The {b=3/4/5/6/8} [horses|cars|trees|houses|boats] are {a} years old altogether. What is their average age? | a/b
{M} and {K} are {s=18/20/22/24/26/28/30} years old together, and {M} is {b=2/4/6/8} years older. How old is {K}? | s-b; $1/2
[An oak|A chestnut tree|A lime tree] is {p=2/3/4/5} times as old as [the birch|the willow|the pine] next to it. [Their ages add up to|The sum of their ages is|Together they are] {s} years. What is the age of the younger tree? | p+1; s/$1
{b=2/3/4/5/6} years ago {M} was {a=4/5/6/7/8/9}. [Today|Now|This year] {K} is {p=2/3/4/5} times as old as {M} is. Find {K}'s age. | a+b; $1*p
My sister is {a=5/6/7/8/9/10}. {M} is {b=2/3/4/5} years older than my sister, and {K} is {c=2/3/4/6/7} years older than {M}. [How old is {K}?|What is {K}'s age?] | a+b; $1+c
{M} is half as old as {K}. {K} is {a}. how old is {M} | a/2
some people say one year of a dog's life is like {p=6/7} years of a person's. our [poodle|terrier|collie|old dog|beagle] is {a=2/3/4/5/6/7/8/9/10/11/12}[| and weighs {d=8/9/10/14/18} kg]. how old is that in "human years"? | a*p
[1#Dad|Mum] was {c=23/24/26/28/29/31/33/35} when I was born. I'm {a=8/9/10/11/12/13/14} now, and my [brother|sister] is {d=2/3/4/5/6}. How old is [1#Dad|Mum] now? | a+c
When {M} was born, [1#Dad|Mum|Uncle Jim|Aunt Carla] was {c=22/25/27/28/30/32}. How old will {M} be when [1#Dad|Mum|Uncle Jim|Aunt Carla] turns {d=40/45/50/60/70}? | d-c
My brother is {a=9/10/11/12}, {M} is {b=2/3/4} years younger and {K} is {p=2/3/4} times as old as {M}. How old is {K}? | a-b; $1*p
How many minutes are [there |]in {a=2/3/4/5/6/7/8/9/10/12/15/20/24} hours? | a*60
[how many days is|pls change to days:|days in] {a} weeks | a*7
[Write|Express|Give] {a} minutes in seconds. | a*60
{N} was [on the ship|in hospital|at the camp|away from home|without power] for exactly {a} days. How many hours is that? | a*24
The [trip|flight|concert|operation|match|exam] [lasted|took|went on for] {a=2/3/4/5/6/7/8} hours and {b=5/10/15/20/25/30/35/40/45/50/55} minutes. How long is that in minutes? | a*60; $1+b
[Our holiday|The course|The building work|Her trip|The expedition] will last {a} weeks and {b=2/3/4/5/6} days. How many days is that [in all|altogether|in total]? | a*7; $1+b
[My aunt|Our baker|Mr Brown|The captain] has [lived here|worked for the firm|owned the boat|played the cello] for {a=2/3/4/5/6/7/8/9/10/12/15} years and {b=2/3/4/5/6/7/8/9/10/11} months. [How many months is this?|Change that to months.] | a*12; $1+b
Change {a} minutes [to|into] hours. | a/60
{a} days = how many weeks? | a/7
[The loan|A contract|The lease|The guarantee on the roof] runs for {a} months. [How many years is that?|What is that in years?] | a/12
[There are|It is] {a=15/18/20/23/25/30/33/40/45/50/61/66/75/80/90/100} days until the [holidays|wedding|race|festival]. If you count off as many full weeks as you can, how many days are left over? | a%7
A [song list|film|recording|playlist|lecture] is {a=65/75/80/95/100/110/125/130/145/150/170/190/200/220/250} minutes long. How many full hours does that make? | a%60; a-$1; $2/60
[A television programme|One yoga class|Each music lesson|A swimming lesson] lasts half an hour. How many minutes do {a} of them [last|take] [altogether|in all]? | a*30
a quarter of an hour for each [patient|customer|interview|phone call|visitor]. how many [fit into|can be done in] {a=2/3/4/5/6/7/8/9/10/12} hours | a*4
how many seconds [long is|are there in] a [video|song|clip|phone call] of {a=2/3/4/5/6/7/8/9} minutes and {b=4/8/10/12/15/20/25/30/36/42/45/50/55} seconds? | a*60; $1+b
If I go to school on 5 days of every week, how many days of school do I have in {a} weeks[| with no holidays| without any holidays]? | a*5
The [film|game|play|ride] takes {a=2/3/4} hours. We have [seen|done|been there for] {b=25/30/35/40/45/50/65/70/80/90/100} minutes already. How many minutes [are left|remain|are still to come]? | a*60; $1-b
How many [lessons|talks|sessions|turns] of {b=15/20/24/30/40} minutes fit one after another into {p=2/3/4/5/6/8} hours? | p*60; $1/b
The baby is {a=5/6/7/8/9/10/12/14/16/20/30} weeks and {b=2/3/4/5/6} days old, and weighs {c=4/5/6/7/8} kg. How many days old is the baby? | a*7; $1+b
The [party|match|show|parade|lesson] starts at {a=2/3/4/5/6} o'clock and [lasts|goes on for|takes] {b=2/3/4/5} hours. When does it [end|finish]? Give the hour. | a+b
[i got there|we arrived|the guests came|the plumber came] at {a=1/2/3/4/5} and left at {b=6/7/8/9/10/11}, same [day|afternoon]. how many hours is that | b-a
The [meeting|film|dinner|tournament|wedding party] was over at {b=7/8/9/10/11} o'clock[| in the evening]. It had lasted {a=2/3/4/5} hours. At what hour did it begin? | b-a
{N} [worked in the garden|sat at the computer|painted the fence|fished at the lake|practised on stage] from {a=1/2/3} o'clock till {b=4/5/6/7/8} o'clock[| in the afternoon]. For how many minutes [was that|did {he} keep at it]? | b-a; $1*60
The [shop|library|pool|office|museum] is open from {a=7/8/9/10}:00 to {b=15/16/17/18/19/20}:00 on {c=3/4/5/6} days a week. How many hours a week is it open? | b-a; $1*c
it is {a=5/8/10/12/15/18/20} minutes past [eight|ten|two|four|seven], in {b=6/9/10/14/15/20/25/30/35} minutes the [bell will ring|bus will leave|cake will be ready|show will begin]. how many minutes past the hour will it be then? | a+b
my [bus|train|tram|ferry] goes at {a=28/32/35/40/44/47/50/55/58} minutes past the hour and its now {b=3/5/7/10/12/16/20/24} past the same hour. how long do i wait (in min) | a-b
A [train|coach|ferry|plane|lorry] [leaves|sets off] at {a=6/7/8/9/10/11/13}:00 and [travels|is on its way] for {b=2/3/4/5/6/7/8/9} hours. At what hour does it arrive, on the 24-hour clock? | a+b
{N} begins at {a=1/2/3} o'clock. {He} [cooks|draws|cleans|studies] for {b=2/3/4} hours and then [reads|rests|trains|plays chess] for {c=2/3} hours. What time is it [when {he} is done|then|after that]? Give the hour. | a+b; $1+c
{N} goes to bed at {a=8/9/10/11} [pm|in the evening|at night] and gets up at {b=5/6/7/8/9} [am|in the morning|the next morning]. How many hours [does {he} sleep|is {he} in bed]? | 12-a; $1+b
A [market|café|bank|zoo|garage] opens at {a=6/7/8/9/10} am and closes at {b=2/3/4/5/6/7/8/9} pm. How [long|many hours] is it open [each day|per day|daily]? | 12-a; $1+b
My [shift|workday|school day] runs from {a=6/7/8} am to {b=3/4/5} pm with {c=2/3} hours of breaks. How many hours [do I really work|are left for work]? | 12-a; $1+b; $2-c
The [cake|bread|roast|lasagne] must be ready at {b=5/6/7/8/9/10} o'clock. It needs {c=2/3} hours in the oven[| and the kitchen is {d=18/20/22/25} degrees warm]. At what hour must it go in at the latest? | b-c
[buses|trams|boats|trains] go every {a=5/6/8/10/12/15/20/25/30} min and one [just left|has just gone]. if i let the next {b=2/3/4/5} go by and take the one after them, how many min do i wait | b+1; $1*a
a [cable car|shuttle|tram|water bus] leaves every {b=5/6/10/12/15/20/30} minutes. how many leave in {p=2/3/4/5/6/8/10} hours? | p*60; $1/b
[The doctor|The hairdresser|The dentist|The vet|The clerk] needs {b=6/8/10/12/15/20} minutes for each person. {a=2/3/4/5/6/7/8} people are ahead of me[|, and it is {d=18/20/22} degrees in the room]. How [long|many minutes] [will I have to wait|is it before my turn|must I wait]? | a*b
{N} waited {a=5/8/10/12/15/20} minutes for the [first bus|bus|tram], rode for {b=9/14/18/25/30/35} minutes and then walked for {c=3/4/6/7/10/12} minutes.[| The ticket was {d=2/3/4} dollars.| There were {e=14/23/31} people on board.] How [long|many minutes] did the whole [trip|journey] take? | a+b; $1+c
A school day has {a=4/5/6/7} lessons of {b=40/45/50} minutes and breaks of {c=30/35/40/50/60/75} minutes in all. How long is [the whole day|it from start to finish], in minutes? | a*b; $1+c
[we have|there are|u get] {a} min for {b=3/4/5/6} [questions|tasks|projects|essays], same time for each. how many min per one? | a/b
A [queue|line] of {a=12/18/20/24/30/36/40/45/48/60} people is waiting[| in the rain| for tickets]. The [clerk|guard|driver|cashier] lets in {b=2/3/4/5/6} people a minute. How many minutes [pass|go by] until everyone is in? | a/b
{N} has {a=60/75/80/90/100/120} minutes before [the guests come|school starts|the taxi is here|closing time]. {He} needs {b=10/12/15/20} minutes to [tidy up|pack|eat] and {c=5/8/18/25/30} minutes to [wash|dress|iron a shirt]. how much time [is left over|is left|will {he} have left]? | a-b; $1-c
The [programme|concert|talent show|gala] has {a=4/5/6/7/8/9/10} acts of {b=5/6/8/9/10/12} minutes each and one break of {c=10/15/20/25/30} minutes. What is its total length in minutes? | a*b; $1+c
A [car|taxi|van|minibus] [drives|goes|travels] at {a=50/60/70/80/90/100/110/120} km per hour for {b=2/3/4/5/6/7/8} hours[| with {d=2/3/4} people in it]. [How far does it go?|How far does it get?|What distance does it cover?] | a*b
[how far do u get|what distance is it|how many km] in {b=2/3/4/5/6/7} hrs at {a=12/14/15/16/18/20/22/24/25} km/h by [bike|ebike|scooter] | a*b
A [train|coach|van] [covered|did] {a=120/150/160/180/200/240} km before lunch and {b=100/140/170/180/200/210/220} km after lunch. It was moving for {c=4/5/6} hours in all. [What was its average speed|How fast did it go on average] in km/h? | a+b; $1/c
How [long|many hours] does a [freight train|lorry|coach|steam train] need for {a} km at {p=40/50/60/70/80} km/h? | a/p
[A snail|A tortoise|A beetle|A caterpillar|An ant] [crawls|moves|creeps] {a} cm [a minute|per minute|every minute]. How far does it get in {b} minutes? | a*b
[the long trail|the pilgrims' path|the walk along the coast|the mountain trail] is {a} km and i do {b=2/3/4/5/6} km an hour, [how many hours|walking time in hours?|how many hours will i need] | a/b
find the speed of a [boat|tractor|rider|barge] that [covers|does|goes] {a} km in {b=2/3/4/5} hours. | a/b
Two cars [start|set off] at the same time from the same place in opposite directions, one at {a=40/50/60/70/80} km/h and the other at {b=45/55/65/75/90} km/h. How far apart are they after {c=2/3/4/5/6} hours? | a+b; $1*c
Two [ships|barges|boats|freighters] {d} km apart start towards each other at the same time. One goes {a=8/9/10/14} km an hour, the other {b=7/11/12/15} km an hour. After how many hours do they meet? | a+b; d/$1
Two [trains|buses|coaches] leave the same place at the same time in the same direction, one at {a=80/90/100/110/120} km/h and one at {b=50/55/60/65/70/75} km/h. How many km is the faster one ahead after {c=2/3/4/5/6} hours? | a-b; $1*c
{N} drove {b=2/3/4} hours at {a=50/60/70/80} km/h and then {d=2/3/4/5} hours at {c=65/75/90/100/110} km/h. How far [was it in all|did {he} drive altogether|was the whole trip]? | b*a; d*c; $1+$2
The road to the [sea|lake|mountains|border|capital] is {a=350/400/450/500/550/600/650/700} km long. We have been driving for {b=2/3/4} hours at {c=60/65/70/75/80} km/h. How many kilometres are left? | b*c; a-$1
A [boat|ship|ferry|barge] sails {a=14/16/18/20/22/25/30} km an hour. It left {b=2/3/4/5/6/7/8/9} hours ago with {c=25/40/60/85/110} people on board. How far has it sailed? | a*b
{N} runs {a=3/4/5/6/7/8} metres [a|every|per|each] second. How many metres is that in {b=2/3/4/5} minutes? | b*60; $1*a
A [hiker|postman|shepherd|forest guard] walks {b=4/5/6} km/h for {c=2/3/4} hours, has lunch and walks another {d=3/4/5/6/7/8/9} km. How long is the whole walk in kilometres? | b*c; $1+d
It is {a=3/4/5/6/7/8/9/12/15/18/24} km from home to [school|work|the pool|the gym|the stables]. How far is it there and back? | 2*a
[i drive|she drives|my dad goes|we cycle] {a=3/4/5/6/8/9/11/12/14/15/20} km to [work|the station|the club] and the same way back, {b=3/4/5/6} days a week. km per week? | 2*a; $1*b
The [1#delivery van|school bus|milk lorry|ferry] makes {b=2/3/4/5/6/7/8} round trips [a|each] day. One way is {a=5/8/10/12/15/20} km[| and the driver is {d=31/44/52} years old]. How many kilometres is that in one day? | 2*a; $1*b
A [ferry|barge|steamboat] goes to the island and back, {a} km in all, at {p=12/15/16/18/20} km an hour. How many hours does the round trip take without stops? | a/p
Going up the [hill|mountain|tower path] took us {a=65/70/75/80/90/100/110} minutes, coming down was {b=15/20/25/30/35/40} minutes faster. How long did the way up and the way down take together? | a-b; a+$1
It takes {N} {a=10/12/15/18/20/25/30} minutes to [walk|ride|drive] to [school|training|work] and just as long to [come|get] back. How many minutes does {he} spend on the way in {b=2/3/4/5/6} days? | a*2; $1*b
A [car|van|minibus] uses {a=5/6/7/8/9/10/12} litres of [petrol|fuel|diesel] for every 100 km. How many litres [are needed|does it use|does it need] for {p=200/300/400/500/600/700/800} km? | p/100; $1*a
[my|our|her|the] [car|motorbike|van|scooter] goes {a=10/11/12/13/14/15/16/18/20} km on a litre. tank has {b=10/15/20/25/30/35/40} litres. how far till its empty? | a*b
how many litres does a [car|truck|taxi|pickup] need for {a} km if it [goes|drives|can go] {b=8/9/10/12/14/15} km per litre? | a/b
A car [drives|goes] {b=12/14/15/16/18} km per litre. A litre costs {c=2/3} dollars. What does the fuel for a trip of {a} km cost? | a/b; $1*c
There were {a=40/42/45/48/50/55/60} litres in the tank. {N} drove {b=2/3/4/5} hours and used {c=5/6/7/8} litres each hour[| at a price of {d=2/3} dollars a litre]. How much [fuel is|petrol is|is] left? | b*c; a-$1
[The stove|A heater|The lamp|The camping cooker] uses {b=2/3/4/5/6/8} litres of [gas|oil|fuel] [a day|per day|daily]. [We|They] have {a} litres. For how many days is that enough? | a/b
a [dog|cat|goat|parrot|rabbit] [eats|needs] {b=50/80/100/120/150/200} grams of food a day, [the bag|the sack|the box] holds {a} grams. how many days will it last | a/b
The [water tank|fish pond|pool|rain barrel] holds {a} litres. It is filled at {b=10/12/15/20/25/30} litres a minute. How many minutes does filling it from empty take? | a/b
the [printer|copier|machine in the office] prints {a=8/10/12/15/18/20/24/25/30} pages [a|per|every|each] minute[| and weighs {d=12/15/19/22} kg], how many pages [come out|does it print] in {b} minutes? | a*b
[how long to|how many min to|time to] type {a} words at {p=20/25/30/40/50/60} words per min | a/p
{N} [copies|types in|checks|reads out] {a} [numbers|names|codes|addresses] in {b=4/5/6/8/10} minutes. How many is that [per minute|in one minute|each minute]? | a/b
A [machine|robot|factory line|press] makes {a=20/24/30/35/40/45/60/80/120} [bottles|screws|caps|toys|cups|tins] an hour[| and is {d=3/4/6/9} years old]. How many [are made|does it make] in {b=2/3/4/5/6/7/8} hours on each of {c=2/3/4/5/6} days? | a*b; $1*c
At {a=6/8/9/10/12/14/15/20/25} [1#envelopes|parcels|plates|windows|apples] an hour, how many hours are needed for {b} [1#envelopes|parcels|plates|windows|apples]? | b/a
In {b=2/3/4/5/6} minutes {a} [cars|people|birds|bikes] [go past|come by|pass]. How many [is that|would that be] in one hour if it goes on like this? | a/b; $1*60
{N}'s heart beats {a=60/65/68/70/72/75/80/84} times a minute. How many beats is that in {b=2/3/4/5/6/7/8/10/15/20/30} minutes? | a*b
A tap [drips|loses drops] {a=5/6/8/10/12/15/20/30} times a minute. How many drops fall in {b=2/3/4/5} hours? | b*60; $1*a
{N} can [wash|sort|pack|check] {a=3/4/5/6/7/8/9} [potatoes|carrots|jars|apples] a minute and {M} can do {b=2/10/11/12}. How many do they get done together in {c=5/6/8/10/12/15/20} minutes? | a+b; $1*c
One [printer|machine|oven] makes {a=12/15/18/20/24/30} [copies|cookies|plates|discs] a minute and an older one {b=4/5/6/7/8/9/10}. How many more does the faster one make in {c=5/6/10/12/15/20/30} minutes? | a-b; $1*c
[old|the old] machine: {a=10/12/15/20} parts per hour. [new|the new] machine: {p=2/3/4/5} times as many. how many parts does the new one do in {b=2/3/4/5/6/7/8} hours? | a*p; $1*b
{N} has to [fold|wrap|check|pack] {a=100/120/150/160/200/240} [leaflets|T-shirts|towels|shirts]. {He} does {b=8/9/10/11/12} an hour and has worked for {c=2/3/4/5/6} hours. How many are [left|still to do]? | b*c; a-$1
{b=2/3/4/5/6/8/10} people share the work, and it would take one person {a} hours. If all are equally fast, how many hours [does it take|do they need] together? | a/b
{a=2/3/4/5/6/8/9/10} [painters|builders|gardeners|workers|cleaners] need {b=2/3/4/5/6/8/10/12} days for a job. How many days would one [of them|alone] need? | a*b
It takes {a=2/4/6/10} [1#workers|bricklayers|cooks|roofers] {b=3/4/5/6/8/9/12} hours to [do the job|finish the work|get it done]. How many hours would {c=3/5/8/12} [1#workers|bricklayers|cooks|roofers] [take|need] for the same job? | a*b; $1/c
{N} and {M} [plant|water|trim] {a=5/6/7/8/9} and {b=3/4/10/11} [bushes|trees|roses] an hour. [They work side by side.|They work at the same time.] How many hours will {c} take them? | a+b; c/$1
Each of the {a=2/3/4/5/6/7/8/9/10/12} [helpers|volunteers|pupils|scouts] [collects|packs|fills|carries] {b=2/3/4/5/6/7/8/9/10} bags an hour. How many bags is that in {c=2/3/4/5/6} hours? | a*b; $1*c
{a=2/3/4/5/6} [women|friends|boys|girls] [worked|dug|painted|swept] for {b=2/3/4/5/6/7/8} hours each on Saturday, and {c=2/3/4/5} others did {d=2/3/4} hours each on Sunday. How many working hours is that together? | a*b; c*d; $1+$2
A wall needs {a} [bricks|tiles|stones]. {b=2/3/4/5} men work on it, and each lays {c=10/12/15/20} [an hour|per hour|every hour]. How many hours does the wall take? | b*c; a/$1
The {b=3/4/5/6/7/8} [sisters|cousins|neighbours|flatmates] take turns [cooking|cleaning|walking the dog|mowing] so that everyone does the same number of days. How many days does each one get in {a=30/42/56/60/70/84/90/120/168/210/360} days? | a/b
{a=2/3/4/5} machines make {b} [pens|nails|balls|buttons] in an hour in all. How many would {c=6/7/8/9/10/12} such machines make in an hour? | b/a; $1*c
{N} [1#drinks|eats|uses up|writes] {a=2/3/4/5/6/7/8} [1#glasses of water|biscuits|tissues|emails] [a|every|each] day[| and is {d=19/27/34/45} years old]. How many is that in {b=2/3/4/5/6/7/8/9/10} weeks? | a*7; $1*b
[i brush my teeth|i feed the cat|i check my phone|she waters the seedlings|he walks the dog] {a=2/3/4/5} times a day. how often is that in {b=7/10/14/20/30/31/365} days | a*b
We [eat|use|need|buy] {a=2/3/4/5/6/8/10} loaves of bread a week. How many loaves is that in a year of 52 weeks? | a*52
{N} saves {a=2/3/4/5/6/8/10/12/15/20/25} dollars [a|every|each] month. How much is that [in|after|within|over] {b=2/3/4/5/6} years? | a*12; $1*b
If [my sister|our coach|the postman|grandma] [does|swims|walks] {a=2/3/4/5/6} km on each weekday (Monday to Friday) and {b=2/3/7/8/9/10} km on each of the two weekend days, what's the total for a week? | 5*a; 2*b; $1+$2
{N} [does|makes] {a=10/12/15/20/25/30/40/50} push-ups every morning and {b=5/8/10/15/20/25} every evening[| on a mat of {d=150/180/200} cm]. How many is that in {c=2/3/4/5/6/7/10/14/20/30} days? | a+b; $1*c
A year has {p=365/366} days. It [rained|snowed|hailed] on {b=40/58/75/90/103/126/140/171} of them[| in our town]. On how many days did it not? | p-b
[grandpa|my uncle|the farmer|mrs miller] feeds the [hens|ducks|horses|fish] {b=2/3/4} times a day and takes {c=5/6/8/10/12/15} minutes each time, how many minutes a week is that? | b*c; $1*7
The [class|choir|team|orchestra] meets {a=2/3/4/5} times a week for {b=30/40/45/50/60/75/90} minutes. How many minutes [together|in all] is that in {c=2/3/4/5/6/8/10} weeks? | a*b; $1*c
{M} looks at screens for {a=2/3/4/5} hours a day. {K} [cuts|keeps] it to {b=20/30/40/45/50/60/75/90} minutes a day. How many minutes more per day is {M}'s screen time? | a*60; $1-b
[It's|It is] {a} days until [my birthday|the trip|New Year|the big game|the wedding]. How many days will it be after {b} [more |]days have gone by? | a-b
[only|still] {a=2/3/4/5/6/7/8/9/10/12/15} weeks [til|to|before] [summer break|my exam|the move|the marathon]!! how many days is that | a*7
The [exam|play|school fair|race] is on the {a=24/25/26/27/28/29/30}th of [May|June|April|March]. Today is the {b=4/5/6/7/8/9/10/11/12/13/14/15/16/17/18/19}th of the same month. How many days away is it? | a-b
{N} counts the days to the [camp|holidays|match|festival]. There were {a=50/60/65/70/80/90/100} days to go, but since then {b=2/3/4/5} full weeks have passed. How many days are left? | b*7; a-$1
[The rocket launch|The firework show|The sale|The stream] starts in {a=2/3/4/5/6} hours. How many minutes will be left after {b=10/15/20/25/30/40/45/50/75/90/100} minutes? | a*60; $1-b
In {a=2/3/4/5/6/7/8} weeks and {b=2/3/4/5/6} days we [move house|fly home|get our puppy|open the café]. {c=3/4/5/6/7} days from now, how many days will still be left? | a*7; $1+b; $2-c
Today is day {a=2/3/5/8/10/12/14/18/20/24} of a {b=28/30/40/50/60/75/90/100}-day [challenge|tour|course|diet|trip]. How many days come after today? | b-a
one lap [of the track|around the park|round the lake|of the field] is {a=200/250/300/400/500/800} m, {N} [runs|jogs|skates|walks] {b=2/3/4/5/6/7/8/9/10/12} laps[| in {d=25/30/35/45} minutes]. how many metres [is that|does {he} cover] | a*b
how many laps of {b=200/250/300/400/500} m do i need to [run|jog|cycle|skate] for {a} m? | a/b
A [swimming|training] pool is {p=25/50} m long. {N} swims {a} lengths. What distance is that in metres? | p*a
{N} needs {b=60/65/70/75/80/85/90/95} seconds for [a lap|one lap|every lap]. How many seconds [are|is that for] {a=2/3/4/5/6/7/8/9/10/12} laps [at this speed|if {he} doesn't get slower|at the same pace]? | a*b
In a [bike|ski|canoe|sled] race {N} needed {b} minutes for {a=3/4/5/6/8/10} laps. How many minutes did one lap take on average? | b/a
[week 1|first week]: {a=5/6/8/10/12/15/20} km. then every week {b=2/3/4/5} km more than the week before. how many km in week {c=3/4/5/6/7/8/9/10}? | c-1; $1*b; a+$2
{N} trains for a [marathon|triathlon|bike race|charity run]. {He} runs {a=6/7/8/9/10/12} km on [Mondays|Tuesdays], {b=4/5/11/13} km on [Thursdays|Fridays] and {c=14/15/16/18/20} km on Sundays[|, always in shoes that cost {e=60/80/90/120} dollars]. How many kilometres does {he} run in {d=2/3/4/5/6/8} weeks? | a+b; $1+c; $2*d
The [plan|coach's plan] says {a=3/4/5} sessions a week, each with {b=4/5/6/8/10} laps of {c=200/300/400/500} metres. How many metres is that in a week? | a*b; $1*c
Each round of [the workout|circuit training|exercises] takes {a=30/35/40/45/50} seconds of work and {b=10/15/20/25} seconds of rest. How many seconds do {c=3/4/5/6/8/10/12} rounds take? | a+b; $1*c
[lap times|my laps were]: {a=71/74/76/78/81}, {b=72/75/77/80/84} and {c=73/79/82/83/85} seconds. whats the total time | a+b; $1+c
{N} sleeps {a=6/7/8/9/10} hours every night[| in a bed {d=180/190/200} cm long]. How many hours of sleep is that in {b=2/3/4/5/6/7/8} weeks? | a*7; $1*b
[My cat|My hamster|A koala|Our baby] sleeps {a=12/13/14/15/16/17/18/20} hours a day. For how many hours a day is [it|this little one] awake? | 24-a
A [bear|hedgehog|dormouse|bat] sleeps through {a=3/4/5/6} months of the year. How many months is it awake in {b=2/3/4/5/6/7/8} years? | 12-a; $1*b
should get {p=8/9/10} hrs sleep a night, i only got {b=4/5/6/7} hrs each night for {c=3/4/5/6/7} nights. how many hours am i missing [in all|altogether|now] | p-b; $1*c
[A series|The show|My favourite programme] has {a=2/3/4/5/6/7/8} seasons of {b=6/8/10/12/13/20/22/24} episodes each. How many episodes [are there|is that]? | a*b
{N} watches {a=2/3/4/5} episodes [a day|every evening|each night]. A series of {b} episodes is finished in how many days? | b/a
one episode is {a=20/22/25/30/40/42/45/50} min. i watched {b=2/3/4/5/6/7/8} and [then a film of|a match of|a documentary of] {c=80/90/95/100/110} min. total minutes? | a*b; $1+c
how many minutes of television does {N} watch in {c=2/3/4/5/6/7/8/9/10} days if {he} sees the {a=10/12/15/20} minute [news|weather report|sports show] and a {b=25/30/40/45/50} minute [series|quiz|cartoon] every day? | a+b; $1*c
{N} reads {a=8/10/12/15/18/20/24/25/30} pages [every|each] [1#day|evening|hour]. How many pages is that in {b=2/3/4/5/6/7/8/9/10/12} [1#days|evenings|hours]? | a*b
The [novel|comic book|crime story|book about whales] has {a} pages. At {b=5/8/10/12/15/20} pages a day, how many days does it take to read? | a/b
{N} [wants|has] to finish a {a=160/180/200/210/240/250/280/300}-page book[| from a shelf of {d=20/30/40} books]. {He} has already read {b=20/30/40/50/60/70} pages. How many pages a day must {he} read to finish it in {c=2/3/4/5/6/7/8/10} days? | a-b; $1/c
[our class|my reading club|my brother|the whole family] read for {a=10/15/20/25/30/40} min a day, {b=3/4/5/6} days a week. minutes in {c=2/3/4/5/6/7/8} weeks?? | a*b; $1*c
{N} practises the [piano|violin|drums|flute|trumpet] for {a=15/20/25/30/35/40/45/50/60} minutes [every|each] day. How many minutes of practice is that in [a week|one week|7 days]? | a*7
{N} practised [the guitar|juggling|free throws|a dance] for {a=20/25/30/35/40} minutes on Monday, and on Tuesday for {b=5/8/10/12/15} minutes less. How long did {he} practise on both days [together|in all]? | a-b; a+$1
How many hours of [practice|training] are {a=3/4/6/8/10/12/16/20/24} sessions of {b=30/45/60/90} minutes? | a*b; $1/60
[goal|my goal|target] = {a=150/180/200/210/240/300} min of [guitar|piano|reading|maths practice] this week. did {b=20/25/30/35} min on each of {c=2/3/4/5} days. how many min left to do? | b*c; a-$1
To get a [pilot's|driving|diving] licence you need {a=30/35/40/45/50/60} hours of practice. {N} takes {b=2/3/4/5} hours a week and has done this for {c=3/4/5/6} weeks. How many hours are missing? | b*c; a-$1
I am {a=9/10/11/12/13}. My friend {M} is {b=2/3/4} years younger, and [1#our neighbour|our librarian|our bus driver] is {p=4/5} times as old as {M}. How old will [1#the neighbour|the librarian|the bus driver] be in {c=2/3/5/10} years? | a-b; $1*p; $2+c
A [bus|tram|ferry] makes {a=4/5/6/8/9/10} trips on each weekday (Monday to Friday) and {b=2/3} on each of the two weekend days[|, and it has {d=30/40/55/60} seats]. How many trips [is that|does it make] in {c=2/3/4/5/6} weeks? | a*5; b*2; $1+$2; $3*c
{N} is paid for {a=6/7/8} hours a day, 5 days a week, and this week did {b=2/3/4/5/6} hours of overtime too. One hour brings {c=10/12/14/15/18/20} dollars, overtime or not. What is the pay for the week? | a*5; $1+b; $2*c
how long is [a playlist|the tape|the concert] with {a=4/5/6/7/8/9/10} songs of {b=3/4} min and {c=2/3/5/6} songs of {d=5/6/7} min? in min pls | a*b; c*d; $1+$2
[Each|Every] day from Monday to Saturday the [milkman|courier] drives {a=8/12/15/18/20/25/30} km, and on Sunday only {b=3/4/5/6/7} km. His van does {c=5/6/8/9/10/12} km on a litre. How many litres does he need a week? | a*6; $1+b; $2/c
On the way there we [drove|rode] {d=2/3/4/5/6} hours at {a=60/75/80/90} km/h. Coming back on the same road we [did|went at] {b=40/45/50/60/72} km/h. How many hours did the way back take? | d*a; $1/b
{N} [slept|was asleep] from {a=9/10/11} pm to {b=5/6/7/8} am, but was awake for {c=2/3} hours in between. How many hours did {he} really sleep? | 12-a; $1+b; $2-c
A [water tank|barrel|paddling pool] is filled at {a=8/9/10/12/15/20} litres a minute, but {b=2/3/4/5} litres a minute leak out. How many minutes until {c=60/84/90/100/120/140/150/180/200/240/300} litres are in it, if it was empty? | a-b; c/$1
[Mow the lawn|Wash the car|Bake|Vacuum]: {a=35/40/45/50} min. [Shop|Iron|Cook|Sweep]: {b=20/25/30} min. Rest: {c=10/12/15} min. {d=120/150/180} min on the clock - how many min stay free? | a+b; $1+c; d-$2
What is {a=2/3/4/5/6/7/8} hours minus {b=15/20/25/30/35/40/45/50/55/70/80} minutes, [in minutes|written in minutes|given in minutes]? | a*60; $1-b
[if|when] you are {a=8/9/10/11/12/13/14} [years old |]and [your friend|the new kid|your cousin] is {b=2/3/4} years older, what do [both|the two] ages come to | a+b; a+$1
The old [lift|ski lift|escalator] takes {a=90/100/110/120/140} seconds to the top. The new one needs only {b=35/40/45/50/60/65}. How many seconds are saved on {c=2/3/4/5/6/8/10} rides? | a-b; $1*c
Of the 24 hours of a day, {M} sleeps {b=7/8/9}, is at [school|work] for {c=5/6/7/8} and spends {d=2/3/4} on [meals and chores|sport and meals|travel and shopping]. How many hours are [free|left over]? | 24-b; $1-c; $2-d
{N} practises {a=2/3/4/5} [pieces|songs|tunes] for {b=6/8/10/12/15} minutes each and then [scales|warm-up exercises|note reading] for {c=5/7/9/10} minutes. How many minutes is that in {d=2/3/4/5/6/7} days? | a*b; $1+c; $2*d
{M} is {a=7/8/9/10}, my brother is {b=2/3/4} years older than {M}, and {K} is {c=2/3} years older than my brother. What do the three ages add up to? | a+b; $1+c; a+$1; $3+$2
[my little sister|my niece|the kid next door|our cousin] is {a=5/6/7/8} now. in {c=2/3/4/5} years {M} will be {p=2/3/4} times as old as the child is then. how old is {M} today | a+c; $1*p; $2-c
A film of {a=2/3} hours and {b=5/10/15/20/25} minutes was stopped [for a break|by a power cut|to get popcorn] after {c=35/40/50/55/70/80} minutes. How many minutes [of it were|were] still left? | a*60; $1+b; $2-c
My [piano|tennis|maths] lesson [is|lasts] {a=40/45/50/60} minutes and I have {b=2/3} of them a week. On top of that I practise {c=60/75/80/90/100/120} minutes a week on my own. How many minutes is that in {d=3/4/5/6/8/10} weeks? | a*b; $1+c; $2*d
[1st|first] [bus|train] ride {a=18/22/25/28/35} min, change {b=6/8/9/11/12} min, second ride {c=14/16/20/24/30} min, then back the same way with the same change. total min there and back? | a+b; $1+c; $2*2
A [lorry|coach|van] has to [be in|reach] a town {a=400/420/450/480/500/540/600} km away. It does {b=60/70/80} km/h for the first {c=2/3} hours and then has {d=3/4/5/6} hours for the rest. What speed must it average on the rest of the way, in km/h? | b*c; a-$1; $2/d
{N} runs {a=4/5/6/7} km on each of {b=2/3/4} days and cycles {c=15/18/20/24/30} km on each of {d=2/3} days. How many more kilometres does {he} cycle than run? | a*b; c*d; $2-$1
We [emptied|shovelled] {a=12/15/18/20} [buckets|barrows] an hour for {b=2/3/4} hours, then [a neighbour|my uncle|a friend] joined us and together we did {c=22/25/28/30/35} an hour for {d=2/3/5} hours. How many was that in all? | a*b; c*d; $1+$2
[A printer|The copier] does {a=12/15/20/24/30} pages a minute. It ran for {b=5/6/8/10} minutes, stopped for {d=3/4/7} minutes because of a [paper jam|missing cartridge], and ran for {c=4/9/11/12} more minutes. How many pages did it print? | b+c; $1*a
How many litres of fuel does a [boat|tractor|generator] use in {c=2/3/4} weeks if it runs {a=2/3/4/5/6} hours a day on 5 days a week and needs {b=3/4/5/6/8} litres an hour? | a*5; $1*b; $2*c
The [car|van] does {a=12/14/15/18} km per litre and {b=20/25/30/35/40} litres are in the tank. After {c=90/120/150/180/200} km, how many more kilometres can it [go|drive|be driven]? | a*b; $1-c
{N} drives {a=12/15/18/20/24} km to work and {a} km back on 5 days a week. At weekends {he} drives another {b=30/40/50/60/80} km in all. How many km is that a week? | a*2; $1*5; $2+b
{a=4/5/6} [workers|painters|gardeners] would need {b=6/8/9/10/12} hours for the job. After {c=2/3/4} hours of work together, how many working hours (one worker for one hour) are still needed? | a*b; a*c; $1-$2
{a=3/4/6} [roofers|diggers|cleaners] should be done in {b=8/10/12} days. But {c=2/3/4/6/8} more of them help from the start. How many days do they need together? | a*b; a+c; $1/$2
[tuesday|sunday|yesterday]: read {a=18/20/24/25/30} pages before lunch, {b=12/15/16/22} after dinner. book = {c=150/180/200/220/250} pages and i was already on page {d=30/40/45/60} at the start (so {d} read). pages left? | a+b; $1+d; c-$2
A ticket machine serves {a=3/4/5/6} people a minute and the man at the counter {b=2/7} a minute. {c=80/90/100/120} people are in line. How many are still [waiting|in line] after {d=3/4/5/6} minutes if nobody joins? | a+b; $1*d; c-$2
[my training plan|the plan|our coach wants]: {a=6/8/10/12} laps mon, {b=5/7/9/11} laps wed, {c=13/14/15/16} laps fri, each lap {d=200/250/300/400} m. metres a week? | a+b; $1+c; $2*d
In a relay, {a=3/4/5} [girls|boys|runners] swim {b=4/6/8} lengths each and then one more swims {c=9/10/12}. The pool is {p=20/25/50} metres long. How far do they swim altogether? | a*b; $1+c; $2*p
[work out|calculate] how many minutes are in {a=2/3/4/5} hours {b=10/15/20/30/45} minutes plus {c=2/3/4/6} hours. | a+c; $1*60; $2+b
{N} fell asleep at {a=8/9/10} pm and woke up at {b=6/7/8} am, every night for {c=2/3/4/5/7/10/14} nights. How many hours of sleep [is that|did {he} get] in all? | 12-a; $1+b; $2*c
A [boy|girl|student] [has|must learn] {a=120/140/150/160/180/200} [words|vocabulary cards|facts] for a test in {d=2/3} weeks. With {b=6/7/8} a day for the first week, how many are left for the time after that? | b*7; a-$1
A candle is {a=20/24/25/28/30} cm [tall|high] and burns down {b=2/3/4} cm an hour. It is lit at {d=5/6/7} pm. How tall is it after {c=2/3/4/5} hours? | b*c; a-$1
""".strip()
