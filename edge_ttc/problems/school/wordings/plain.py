"""More wordings of ``told``, in the form of ``sayings``: what people ask in plain words, subject by subject.

``{p=10/20/25}`` is a number of these. A dividend stands whole in the text.
"""

from __future__ import annotations

CONTAINERS = """
[A|One|Each|Every] [1#box|pack|bag|packet|carton|jar|basket|case|tin|crate|tray|shelf] [holds|has|contains] {a} {T}. How many {T} are in {b} [1#boxes|packs|bags|packets|cartons|jars|baskets|cases|tins|crates|trays|shelves]? | a*b
[A|One|Each] [1#box|pack|bag|packet|carton|jar|basket|case|tin|crate|tray] [holds|has|contains] {a} {T}. How many [{T} |]are [there |]in {b} [1#boxes|packs|bags|packets|cartons|jars|baskets|cases|tins|crates|trays][| of them]? | a*b
There are {a} {T} in [a|one|each|every] [1#box|pack|bag|packet|carton|jar|basket|case|tin|tray]. How many {T} are [there |]in {b} [1#boxes|packs|bags|packets|cartons|jars|baskets|cases|tins|trays]? | a*b
There are {a} {T} in [a|one|each|every] [1#box|pack|bag|packet|carton|jar|basket|case|tin|tray]. {N} [buys|has|opens|carries] {b} [1#boxes|packs|bags|packets|cartons|jars|baskets|cases|tins|trays]. How many {T} [is that|are there|does {he} have]? | a*b
{a} {T} [fit in|go into|are in] [a|one|each] [1#box|pack|bag|jar|basket|case|tin|tray]. How many [{T} |]are in {b} [1#boxes|packs|bags|jars|baskets|cases|tins|trays]? | a*b
If [a|one|each] [1#box|pack|bag|packet|carton|jar|basket] [holds|has|contains] {a} {T}, how many {T} are in {b} [1#boxes|packs|bags|packets|cartons|jars|baskets]? | a*b
How many {T} are in {b} [1#boxes|packs|bags|packets|jars|baskets] if [one|a|each] [1#box|pack|bag|packet|jar|basket] [holds|has] {a}? | a*b
{N} has {b} [1#boxes|packs|bags|packets|jars|baskets]. [A|One|Each|Every] [1#box|pack|bag|packet|jar|basket] [holds|has|contains] {a} {T}. How many {T} does {he} have[| in all| altogether]? | a*b
[1#A bottle|A can|A jug|A bucket|A barrel] holds {a} liters. How many liters [2#are in|do] {b} [1#bottles|cans|jugs|buckets|barrels][2#| hold]? | a*b
[One|A|Each] [1#pack|box|bag|packet|carton|tray] [has|holds|contains] {b} {T}. {N} needs {a} {T}. How many [1#packs|boxes|bags|packets|cartons|trays] does {he} need[| to buy]? | a/b
{N} needs {a} {T}. [They come in|There are] [1#packs|boxes|bags|packets] of {b}. How many [1#packs|boxes|bags|packets] [must|should] {he} buy? | a/b
There are {b} {T} in [a|one|each] [1#pack|box|bag|packet|tray]. How many [1#packs|boxes|bags|packets|trays] are needed for {a} {T}? | a/b
There are {a} {T} [in|on] {b} [1#boxes|bags|shelves|trays|packs]. Each [1#box|bag|shelf|tray|pack] has the same number. How many [{T} |]are [in|on] each? | a/b
{b} [1#boxes|bags|packs|jars] [hold|have|contain] {a} {T}[| in all| altogether]. How many [{T} |]are in [one|each|a] [1#box|bag|pack|jar]? | a/b
A [1#box|bag|pack|jar] has {a} {T}. {b} [children|friends|people] [eat|take|get|use] {c} each. How many are left? | b*c; a-$1
A [1#box|bag|pack|jar] holds {a} {T}. {N} has {b} [1#boxes|bags|packs|jars] and [eats|loses|sells|gives away] {c} {T}. How many are left? | a*b; $1-c
{N} has {b} [1#boxes|bags|packs|jars] [with|of] {a} {T} [in each|each]. {He} [eats|loses|sells|gives away|uses] {c}. How many are left? | a*b; $1-c
I have {b} [1#boxes|bags|packs|jars] of {T} with {a} in each. I [eat|lose|use|give away] {c}. How many [{T} |]are left? | a*b; $1-c
There are {b} [1#shelves|tables|rooms|boxes|floors]. [Each|Every|On each] [1#shelf|table|room|box|floor] has {a} {T}. How many {T} are there[| in all]? | a*b
How many {T} do {b} [1#boxes|bags|packs|jars] [hold|have] if [each|one] holds {a}? | a*b
""".strip()

EACH = """
[A|One|Each|Every] [1#car|spider|chair|cart|insect|flower|house|team|class|bus|train|week|book|hand|dog] has {a} [1#wheels|legs|legs|wheels|legs|petals|windows|players|children|seats|cars|days|pages|fingers|spots]. How many [1#wheels|legs|legs|wheels|legs|petals|windows|players|children|seats|cars|days|pages|fingers|spots] do {b} [1#cars|spiders|chairs|carts|insects|flowers|houses|teams|classes|buses|trains|weeks|books|hands|dogs] have? | a*b
[A|One|Each|Every] [1#car|spider|chair|cart|insect|flower|house|team|class|bus|train] has {a} [1#wheels|legs|legs|wheels|legs|petals|windows|players|children|seats|cars]. How many [1#wheels|legs|legs|wheels|legs|petals|windows|players|children|seats|cars] are there on {b} [1#cars|spiders|chairs|carts|insects|flowers|houses|teams|classes|buses|trains]? | a*b
There are {b} [1#classes|teams|houses|rooms|buses|groups] with {a} [1#students|players|windows|beds|seats|children][| each| in each]. How many [1#students|players|windows|beds|seats|children] are there[| in all]? | a*b
A spider has 8 legs. How many legs do {b} spiders have? | 8*b
An insect has 6 legs. How many legs do {b} insects have? | 6*b
How many legs do {b} [1#spiders|octopuses] have? | 8*b
Each [1#table|bench|car|boat|sofa] [seats|holds|has room for] {a} people. How many people can [sit at|fit in|go in|sit on] {b} [1#tables|benches|cars|boats|sofas]? | a*b
Each [1#table|bench|car|boat|sofa] [seats|holds|has room for] {b} people. How many [1#tables|benches|cars|boats|sofas] are needed for {a} people? | a/b
{a} [students|children|people|players|kids] are [put|split|divided] into [1#groups|teams] of {b}. How many [1#groups|teams] are there? | a/b
A [1#bag|sack|box|stone|brick] weighs {a} {kilo}. How much do {b} [1#bags|sacks|boxes|stones|bricks] weigh? | a*b
{b} [1#bags|sacks|boxes|stones|bricks] weigh {a} {kilo}. How much does one [1#bag|sack|box|stone|brick] weigh? | a/b
A [1#recipe|cake|loaf|pie] needs {a} [eggs|cups of flour|spoons of sugar|apples]. How many are needed for {b} [1#recipes|cakes|loaves|pies]? | a*b
A recipe needs {a} [1#eggs|cups of flour|spoons of sugar|apples] for one {cake}. How many [1#eggs|cups of flour|spoons of sugar|apples] are needed for {b} {cake}s? | a*b
If one {cake} needs {a} [1#grams of flour|eggs|grams of sugar|cups of milk], how [1#much flour|many eggs|much sugar|much milk] do {b} {cake}s need? | a*b
One {cake} [needs|takes] {a} [1#grams of flour|eggs|grams of sugar|cups of milk]. How [1#much flour|many eggs|much sugar|much milk] [is|are] needed for {b} {cake}s? | a*b
{N} [plants|lays|paints|reads|writes] {a} [rows|stones|boards|pages|lines] [an hour|a day|every day|each day]. How many [days|hours] does {he} need for {b}? | b/a
{N} reads {a} pages [a|every|each|per] [1#day|night|evening|hour]. How many [1#days|nights|evenings|hours] does {he} need for a [book of {b} pages|{b} page book]? | b/a
{N} [1#reads|runs|walks|writes|swims] {a} [1#pages|miles|km|pages|laps] [a|every|each|per] day. How many [1#pages|miles|km|pages|laps] does {he} [1#read|run|walk|write|swim] in {b} [2#weeks|days]? | a*b
{N} [1#reads|runs|walks|writes|swims] {a} [1#pages|miles|km|pages|laps] [a|every|each|per] day. How many [1#pages|miles|km|pages|laps] does {he} [1#read|run|walk|write|swim] in a week? | a*7
{N} [1#reads|runs|walks|writes|swims] {a} [1#pages|miles|km|pages|laps] [a|every|each|per] day. How many [1#pages|miles|km|pages|laps] does {he} [1#read|run|walk|write|swim] in two weeks? | a*14
{N} [1#runs|walks|swims|reads] {a} [1#miles|km|laps|pages] [every|each|in the] morning and {b} [1#miles|km|laps|pages] [every|each|in the] evening. How many [1#miles|km|laps|pages] does {he} [1#run|walk|swim|read] in a week? | a+b; $1*7
{N} [1#runs|walks|swims|reads] {a} [1#miles|km|laps|pages] [every|each|in the] morning and {b} [1#miles|km|laps|pages] [every|each|in the] evening. How many [1#miles|km|laps|pages] is that in {c} days? | a+b; $1*c
{N} [walks|cycles|drives] {a} {D} to [school|work|the park] and {a} {D} back. How many {D} does {he} [walk|cycle|drive] in {b} days? | a*2; $1*b
{N} [walks|cycles|drives] {a} {D} to [school|work] and the same way back[| every day]. How far is that in {b} days? | a*2; $1*b
If {b} [1#machines|workers|children|bakers] make {a} {T} in an hour, how many [{T} |]does one [1#machine|worker|child|baker] make[| in an hour]? | a/b
{b} [1#machines|workers|children|bakers] make {a} {T} [an hour|a day]. How many [{T} |]does [one|each] [1#machine|worker|child|baker] make? | a/b
One [1#machine|worker|child|baker] makes {a} {T} [an hour|a day]. How many [{T} |]do {b} [1#machines|workers|children|bakers] make[| in the same time]? | a*b
{a} [1#workers|painters|men|machines] need {b} [2#days|hours] for a job. How many [2#days|hours] do {c} [1#workers|painters|men|machines] need? | a*b; $1/c
{a} [workers|painters|men|machines] [build a wall|paint a house|dig a hole|do a job] in {b} [1#days|hours]. How many [1#days|hours] [do|would] {c} [need|take]? | a*b; $1/c
A pizza has {a} slices. {b} pizzas are [ordered|bought|baked] and {c} slices are eaten. How many slices are left? | a*b; $1-c
{N} has {a} [1#chickens|hens|ducks|birds] and {b} [2#cows|dogs|sheep|horses]. How many legs do they have[| altogether| in all]? | a*2; b*4; $1+$2
A farmer has {a} [2#cows|pigs|sheep|horses] and {b} [1#chickens|hens|ducks|geese]. How many legs [do they have|are there|is that][| altogether| in all]? | a*4; b*2; $1+$2
""".strip()

MONEY = """
[1#One|A] [2#ticket|book|pen|cake|toy|drink|kilo of apples|pizza] costs {a} dollars. How much [3#do|are] {b} [2#tickets|books|pens|cakes|toys|drinks|kilos|pizzas][3# cost|]? | a*b
[Tickets|Books|Pens|Cakes|Toys|Drinks|Pizzas] cost {a} dollars [each|apiece]. [A family|{N}] buys {b}[| of them]. How much do they pay? | a*b
[Tickets|Books|Pens|Cakes|Toys|Drinks|Pizzas] [cost|are] {a} dollars each. How much [3#do|are] {b}[3# cost|]? | a*b
How much is {b} [1#tickets|books|pens|cakes|pizzas] if [one|a] [1#ticket|book|pen|cake|pizza] is {a} dollars? | a*b
How much [3#are|do] {b} [1#tickets|books|pens|cakes|pizzas] [3#|cost ]at {a} dollars each? | a*b
What do {b} [1#tickets|books|pens|cakes|pizzas] cost if [one|each] costs {a} dollars? | a*b
{b} {T} cost {a} dollars. How much does one [cost|of them cost]? | a/b
{b} [1#apples|books|pens|tickets|cakes|tickets] cost {a} dollars. What does one [1#apple|book|pen|ticket|cake|ticket] cost? | a/b
{b} [1#apples|books|pens|tickets|cakes] cost {a} dollars. How much [3#do|are] {c} [1#apples|books|pens|tickets|cakes][3# cost|]? | a/b; $1*c
A [1#pack|box|bag] of {b} [2#bottles|eggs|pens|apples|cards] costs {a} dollars. [What|How much] does one [2#bottle|egg|pen|apple|card] cost? | a/b
A [1#pack|box|bag] of {b} [2#bottles|eggs|pens|apples|cards] is {a} dollars. How much is [one|each] [2#bottle|egg|pen|apple|card]? | a/b
{N} buys {a} [1#pens|cakes|cards|apples|books] [at|for] {b} dollars each and a [notebook|bag|drink|hat|lamp] for {c} dollars. How much does {he} [spend|pay][| in all]? | a*b; $1+c
{N} buys {a} [1#pens|cakes|cards|apples|books] at {b} dollars each. {He} pays with [2#a |]{c} dollar[2# bill|s]. How much change does {he} get[| back]? | a*b; c-$1
{N} has {c} dollars. {He} buys {a} [1#pens|sandwiches|cards|apples|books] [for|at] {b} dollars each. How much [money |]does {he} have left? | a*b; c-$1
A [1#movie|zoo|train|concert] ticket costs {a} dollars for [a child|children|one child] and {b} dollars for [an adult|adults|one adult]. How much do {c} adults and {d} children pay? | c*b; d*a; $1+$2
A ticket is {b} dollars for an adult and {a} dollars for a child. How much is it for {c} adults and {d} children? | c*b; d*a; $1+$2
[1#A|One] pen costs {a} dollars and [1#a|one] [2#book|cup|ruler] costs {b} dollars. How much do {c} pens and {d} [2#books|cups|rulers] cost? | c*a; d*b; $1+$2
I pay with [1#a |]{a} dollar[1# bill|s] for [something|a thing|a book|lunch] that costs {b} dollars. How much change do I get? | a-b
I [buy|bought] a [book|hat|toy|cake] for {b} dollars and pay with {a} dollars. How much [change do I get|do I get back]? | a-b
A [1#coat|jacket|table|bike] costs {a} dollars and is reduced by {b} dollars. How much is it now? | a-b
A [shirt|jacket|coat|bike|bag|game] costs {a} dollars. It is {p=10/20/25/50}% off. What is the new price? | a*p; $1/100; a-$2
A [shirt|jacket|coat|bike|bag|game] costs {a} dollars[ and|. It] is {p=10/20/25/30/40/50} percent cheaper today. How much [is it|does it cost] now? | a*p; $1/100; a-$2
A {a} dollar [shirt|jacket|coat|bike|bag|game] is [on sale for |]{p=10/20/25/30/40/50}% off. How much is it[| now]? | a*p; $1/100; a-$2
{p=10/20/25/30/40/50/60/75}% of {a} [students|children|people|cars|pages] are [new|late|red|old]. How many is that? | a*p; $1/100
There are {a} [students|children|people] [in a class|in a club|at a party]. {p=10/20/25/30/40/50/60/75}% [of them |]are [1#girls|boys|adults]. How many [1#girls|boys|adults] are there? | a*p; $1/100
{N} earns {a} dollars an hour. {He} works {b} hours [a|each|every|per] day. How much does {he} earn in {c} days? | a*b; $1*c
{N} earns {a} dollars an hour and works {b} hours [a|each|every] day. How much [is that|does {he} earn] [a|in one|in a] day? | a*b
{N} saves {b} dollars [a|each|every|per] [1#week|month|day]. How many [1#weeks|months|days] until {he} has {a} dollars? | a/b
{N} saves {b} dollars [a|each|every|per] [1#week|month|day]. How long does it take to [save|get|have] {a} dollars? | a/b
{N} wants a [bike|game|phone|guitar] for {a} dollars. {He} saves {b} dollars [a|each|every] [1#week|month]. How many [1#weeks|months] does {he} need? | a/b
A [bike|game|phone|guitar|tent] costs {a} dollars. {N} has saved {b} dollars. How much more does {he} need? | a-b
{b} [1#friends|people|boys|girls] [pay|share] {a} dollars for [a meal|lunch|a gift|a taxi][| equally]. How much does each [1#friend|person|boy|girl] pay? | a/b
""".strip()

TIME = """
A year has 12 months. How many months are [in |]{b} years? | b*12
There are 7 days in a week. How many days are [in |]{b} weeks? | b*7
There are 24 hours in a day. How many hours are [in |]{b} days? | b*24
There are 60 minutes in an hour. How many minutes are [in |]{b} hours? | b*60
A dozen is 12. How many {T} are [in |]{b} dozen? | b*12
How many weeks are [in |]{a} days? | a/7
How many hours are [in |]{a} minutes? | a/60
How many minutes are [in |]{a} seconds? | a/60
How many years are [in |]{a} months? | a/12
How many dozen are {a} {T}? | a/12
A [film|movie|show|class|game|party] starts at {p=1/2/3/4/5/6/7/8} [pm|o'clock] and [lasts|takes|goes on for] {q=2/3/4} hours. [When|At what hour|At what time] [does it end|is it over]? | p+q
A [film|movie|show|class|game|party] starts at {p=1/2/3/4/5/6} [pm|o'clock] and ends at {q=8/9/10/11}[| pm| o'clock]. How [long is it|many hours does it last]? | q-p
{N} [sleeps|works|reads|plays] from {p=1/2/3/4/5} [pm|o'clock] to {q=7/8/9/10}[| pm| o'clock]. How many hours is that? | q-p
A [train|bus|car|ship|plane] [travels|goes|drives|moves] at {a} [1#km|miles] [per|an] hour. How [long|many hours] does it take [to travel|to go|for] {b} [1#km|miles]? | b/a
A [train|bus|car|ship|plane] [travels|goes|drives] {a} [km|miles] in [one|an] hour. How far does it [go|travel|drive] in {b} hours? | a*b
A [train|bus|car|ship|plane] [travels|goes|drives] {a} [1#km|miles] in {b} hours. What is its [average |]speed in [1#km|miles] per hour? | a/b
How [long|many hours] does a [train|bus|car] need for {b} [1#km|miles] at {a} [1#km|miles] [per|an] hour? | b/a
{N} is {a}. {His} [1#mother|father|uncle|teacher] is {p=2/3/4/5} times as old. How old is {his} [1#mother|father|uncle|teacher]? | a*p
{N} is {a}. {His} [1#mother|father|uncle|teacher] is {p=2/3/4/5} times as old. How much older is {his} [1#mother|father|uncle|teacher]? | a*p; $1-a
{N} is {a} years old. {His} [1#brother|sister|cousin|friend] is twice as old. How old is {his} [1#brother|sister|cousin|friend] in {b} years? | a*2; $1+b
{N} is {a} years old. {His} [1#brother|sister|cousin|friend] is {b} years [older|younger]. How old will {N} be in {c} years? | a+c
""".strip()

NUMBERS = """
Half of a number is {a}. What is the number? | a*2
A third of a number is {a}. What is the number? | a*3
A quarter of a number is {a}. What is the number? | a*4
Twice a number is {a}. What is [it|the number]? | a/2
{p=3/4/5/6/7/8/9} times a number is {a}. What is [it|the number]? | a/p
If you double a number you get {a}. What is [it|the number]? | a/2
A number plus {b} is {a}. What is [it|the number]? | a-b
A number minus {b} is {a}. What is [it|the number]? | a+b
{a} is half of [what|which] number? | a*2
Write {p=1/2/3/4/6/7/9}/{q=2/4/5/10/20/25} as a percentage. | p*100; $1/q
How many percent [is|are] {p=1/2/3/4/6/7/9}/{q=2/4/5/10/20/25}? | p*100; $1/q
[1#What is|Find] the remainder [when|if] {a} is divided by {b}[1#?|.] | a%b
[What is left|What remains] when {a} is divided by {b}? | a%b
{N} shares {a} {T} equally among {b} [friends|children]. How many are left over? | a%b
{N} puts {a} {T} into {box} of {b}. How many are left over? | a%b
[double|twice|2 times] {a} | a*2
half of {a} | a/2
A square has sides of {a} {L}. What is its perimeter? | a*4
A square has sides of {a} {L}. What is its area? | a*a
A square has a side of {a} {L}. [What is its perimeter|How long is the way around it]? | a*4
[What|How long] is the perimeter of a square with sides of {a} {L}? | a*4
What is the area of a square with [sides of |side ]{a}[| {L}]? | a*a
A square has a perimeter of {a} {L}. [How long is|What is] [one|each|a] side? | a/4
A [garden|field|yard|pool|park] is {a} {L} long and {b} {L} wide. How [much|long a] fence is needed to go around it? | a+b; $1*2
A [garden|field|floor|room|wall] is {a} {L} long and {b} {L} wide. [How large is it|What is its area]? | a*b
{N} has {a} red {T}, {b} blue {T} and twice as many green {T} as red ones. How many {T} does {he} have[| in all]? | a*2; a+b; $1+$2
{N} has {a} red {T}, {b} blue {T} and twice as many green {T} as blue ones. How many {T} does {he} have[| in all]? | b*2; a+b; $1+$2
{N} has {b} more {T} than {M}. {M} has {a}. How many do they have [together|in all|altogether]? | a+b; a+$1
{N} has {b} fewer {T} than {M}. {M} has {a}. How many do they have [together|in all|altogether]? | a-b; a+$1
{N} has {a} {T}. {He} gives {b} {T} to each of {his} {c} [friends|cousins|brothers]. How many does {he} have left? | b*c; a-$1
There were {a} [birds|ducks|people|cars] [there|at the lake|in the park]. {b} left and {c} more came. How many are there now? | a-b; $1+c
{a} [students|kids|people] are in a [class|group|room|team]. {b} are [1#girls|boys|men|women]. How many are [1#boys|girls|women|men]? | a-b
""".strip()

WORDINGS = "\n".join((CONTAINERS, EACH, MONEY, TIME, NUMBERS))
